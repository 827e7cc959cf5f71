#pragma once

// The helper process that renders posts with the real kramdown: Ruby, running
// resources/confirm/kramdown-server.rb.
//
// It starts with the first request and stays up. One request at a time; each ends in exactly one of the three
// signals `rendered`, `refused` and `failed`, never within the call. A process that hangs or dies is
// replaced, a bounded number of times. Nothing here waits.

#include "preview/confirm/answerreader.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace wolgan {

class KramdownProcess : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown,  ///< not asked yet, or gone and to be started with the next request
        Starting, //
        Ready,    //
        Missing,  ///< Ruby or kramdown is not installed
        GivenUp,  ///< died or hung too often in a row
    };

    explicit KramdownProcess(QObject *parent = nullptr);
    ~KramdownProcess() override;

    /// Ruby's name or path. Takes effect with the next start.
    void setProgram(const QString &program) { m_program = program; }
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }
    [[nodiscard]] State state() const { return m_state; }
    /// 0 where none runs.
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    /// What renders: `kramdown 2.4.0`.
    [[nodiscard]] QString version() const { return m_version; }

    /// Must not be called while a request is under way.
    void request(const QByteArray &options, const QByteArray &body);
    /// Looks again where kramdown was missing or given up; the next request starts the process.
    void retry();

Q_SIGNALS:
    void stateChanged();
    void rendered(const QByteArray &html);
    /// The post itself cannot be rendered; the process goes on.
    void refused(const QString &reason);
    /// There is no answer: the process is missing or given up, as state() says, or it took too long.
    void failed();

private:
    void start();
    void send();
    void stop();
    void read();
    void handle(const Answer &answer);
    void onFinished();
    void onTimeout();
    void onMissing();
    void recover(bool again);
    void setState(State state);
    void fail();

    QString m_program;
    QProcessEnvironment m_environment;
    QString m_version;
    int m_timeout;
    State m_state = State::Unknown;
    QProcess *m_process = nullptr;
    AnswerReader m_answers;
    QTimer m_timer;
    QByteArray m_request; ///< empty while there is none
    int m_tries = 0;      ///< of this request
    int m_failures = 0;   ///< since the last answer
};

} // namespace wolgan
