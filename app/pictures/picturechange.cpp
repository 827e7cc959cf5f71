#include "app/pictures/picturechange.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

} // namespace

QString toText(PictureObstacle obstacle)
{
    switch (obstacle) {
    case PictureObstacle::Animated:
        return Text::tr("It is animated and stays as it is.");
    case PictureObstacle::Drawing:
        return Text::tr("It is a drawing without pixels and stays as it is.");
    case PictureObstacle::Colors:
        return Text::tr("Its colours would change, so it stays as it is.");
    case PictureObstacle::Turned:
        return Text::tr("Not every browser turns it the same way, so it stays as it is.");
    case PictureObstacle::NoCoder:
        return Text::tr("It cannot be read or written here, so it stays as it is.");
    case PictureObstacle::Larger:
        return Text::tr("It would become larger, so it stays as it is.");
    case PictureObstacle::NameTaken:
        return Text::tr("Another picture has the name that it would get, so it stays as it is.");
    case PictureObstacle::None:
        break;
    }
    return {};
}

} // namespace wolgan
