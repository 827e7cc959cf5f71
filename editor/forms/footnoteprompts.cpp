#include "editor/forms/footnoteprompts.h"

#include "editor/forms/labelsdialog.h"
#include "editor/forms/renumberdialog.h"

namespace wolgan {

namespace {

template<typename Dialog>
TextEdit editFrom(QWidget *parent, const Document &document)
{
    Dialog dialog(document, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.edit() : TextEdit();
}

} // namespace

FootnotePrompts footnoteDialogs()
{
    return {editFrom<RenumberDialog>, editFrom<LabelsDialog>};
}

} // namespace wolgan
