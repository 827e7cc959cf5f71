#include "tests/bench/digest.h"

namespace wolgan::bench {

QByteArray digest(int items)
{
    QByteArray text = "---\ntitle: Large\ndate: 2026-01-05\n---\n\n> 많은 항목\n{: .prompt-info }\n\n",
               references = "\n----\n## References\n";
    for (int i = 1; i <= items; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (i % 200 == 1)
            text += "\n&nbsp;\n\n---\n\n## 💡 **Section " + number + "**\n";
        text += "### 항목 " + number + " [^ref" + number +
                "]\n- **굵은 말**은 여기에 있고, 이 점은 문장 하나쯤 되는 길이입니다.\n"
                "- Another point of about one sentence, with `code` and a [link](https://example.org/" +
                number +
                ").\n  - 그 아래에 한 단계 더 들어간 점도 있어서, 실제 글처럼 설명이 두 줄쯤 이어집니다.\n"
                "  - A nested point with **bold words** and the names of three models.\n\n";
        references += "[^ref" + number + "]: [Title of page " + number + "](https://example.org/articles/" +
                      number + ")\n\n";
    }
    return text + references;
}

} // namespace wolgan::bench
