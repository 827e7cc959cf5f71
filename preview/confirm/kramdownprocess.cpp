#include "preview/confirm/kramdownprocess.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>

namespace wolgan {

namespace {

constexpr int answerTimeout = 5000; // milliseconds
constexpr int startTimeout = 15'000;
constexpr int mostTries = 2;
constexpr int mostFailures = 4; // in a row
constexpr int niceness = 10;    // typing comes first

QByteArray serverScript()
{
    QFile file(QStringLiteral(":/wolgan/confirm/kramdown-server.rb"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(
        QStringLiteral("RUBYOPT")); // what it loads may print, read a Gemfile or need the blog's folder
    return environment;
}

} // namespace

KramdownProcess::KramdownProcess(QObject *parent)
    : QObject(parent), m_program(QStringLiteral("ruby")), m_environment(plainEnvironment()),
      m_timeout(answerTimeout)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KramdownProcess::onTimeout);
}

KramdownProcess::~KramdownProcess()
{
    stop();
}

void KramdownProcess::request(const QByteArray &options, const QByteArray &body)
{
    Q_ASSERT(m_request.isEmpty());
    m_request = requestBytes(options, body);
    m_tries = 0;
    if (m_state == State::Missing || m_state == State::GivenUp)
        QMetaObject::invokeMethod(this, &KramdownProcess::fail, Qt::QueuedConnection);
    else if (m_state == State::Ready)
        send();
    else if (!m_process)
        start();
}

void KramdownProcess::retry()
{
    if (m_state != State::Missing && m_state != State::GivenUp)
        return;
    m_failures = 0;
    setState(State::Unknown);
}

void KramdownProcess::start()
{
    m_answers = AnswerReader();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::started, this, [this] {
        if (m_process)
            setpriority(PRIO_PROCESS, static_cast<id_t>(m_process->processId()), niceness);
    });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &KramdownProcess::read);
    connect(m_process, &QProcess::finished, this, &KramdownProcess::onFinished);
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this, process = m_process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && process == m_process)
                onMissing();
        },
        Qt::QueuedConnection);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(m_environment);
    m_process->setWorkingDirectory(QDir::rootPath()); // no folder of the blog can choose another Ruby
    setState(State::Starting);
    m_timer.start(startTimeout);
    m_process->start(m_program,
                     {QStringLiteral("-W0"), QStringLiteral("-e"), QString::fromUtf8(serverScript())});
}

void KramdownProcess::send()
{
    ++m_tries;
    m_timer.start(m_timeout);
    m_process->write(m_request);
}

/// The process ends without being waited for.
void KramdownProcess::stop()
{
    m_timer.stop();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->setParent(nullptr);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void KramdownProcess::read()
{
    m_answers.add(m_process->readAllStandardOutput());
    while (const std::optional<Answer> answer = m_answers.next())
        handle(*answer);
    if (m_answers.isBroken())
        recover(true);
}

void KramdownProcess::handle(const Answer &answer)
{
    if (answer.kind == Answer::Missing) {
        onMissing();
    } else if (answer.kind == Answer::Ready) {
        m_timer.stop();
        m_version = QString::fromUtf8(answer.bytes);
        setState(State::Ready);
        if (!m_request.isEmpty() && m_process)
            send();
    } else {
        m_timer.stop();
        m_request.clear();
        m_failures = 0;
        if (answer.kind == Answer::Html)
            Q_EMIT rendered(answer.bytes);
        else
            Q_EMIT refused(QString::fromUtf8(answer.bytes));
    }
}

void KramdownProcess::onFinished()
{
    recover(true);
}

void KramdownProcess::onTimeout()
{
    recover(m_state == State::Starting); // the same post would take too long again
}

void KramdownProcess::onMissing()
{
    stop();
    setState(State::Missing);
    fail();
}

/// Makes way for another process; `again` gives it the same request.
void KramdownProcess::recover(bool again)
{
    stop();
    ++m_failures;
    setState(m_failures < mostFailures ? State::Unknown : State::GivenUp);
    if (m_request.isEmpty())
        return;
    if (again && m_tries < mostTries && m_state == State::Unknown)
        start();
    else
        fail();
}

void KramdownProcess::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void KramdownProcess::fail()
{
    if (m_request.isEmpty())
        return;
    m_request.clear();
    Q_EMIT failed();
}

} // namespace wolgan
