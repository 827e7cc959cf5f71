<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Blog</name>
    <message>
        <source>The blog folder “%1” does not exist; choose the folder that holds _config.yml.</source>
        <translation>블로그 폴더 “%1”이(가) 없습니다. _config.yml이 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is no folder; choose the folder that holds _config.yml.</source>
        <translation>“%1”은(는) 폴더가 아닙니다. _config.yml이 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is no Jekyll blog: it holds no _config.yml; choose the blog&apos;s top folder.</source>
        <translation>“%1”은(는) Jekyll 블로그가 아닙니다. _config.yml이 없습니다. 블로그의 최상위 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2); check its permissions.</source>
        <translation>“%1”을(를) 읽을 수 없습니다(%2). 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The blog&apos;s _config.yml is too large to be one; check that it is the right file.</source>
        <translation>블로그의 _config.yml이 지나치게 큽니다. 맞는 파일인지 확인하세요.</translation>
    </message>
    <message>
        <source>The blog&apos;s _config.yml holds no settings; check that it is the right file.</source>
        <translation>블로그의 _config.yml에 설정이 없습니다. 맞는 파일인지 확인하세요.</translation>
    </message>
    <message>
        <source>The blog&apos;s _config.yml is wrong in line %1 (%2); mend it so that Jekyll can read it.</source>
        <translation>블로그의 _config.yml %1행에 오류가 있습니다(%2). Jekyll이 읽을 수 있게 고치세요.</translation>
    </message>
</context>
<context>
    <name>BlogRows</name>
    <message>
        <source>Drafts</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>날짜 없음</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>Still last month&apos;s: this text. Change it, or say that you have looked at it.</source>
        <translation>지난달 글 그대로입니다. 고치거나, 확인했다고 표시하세요.</translation>
    </message>
    <message>
        <source>Still last month&apos;s: %1. Change it, or say that you have looked at it.</source>
        <translation>지난달 값 그대로입니다: %1. 고치거나, 확인했다고 표시하세요.</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>확인함</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>“%1” cannot be put back: its copy in “%2” cannot be read.</source>
        <translation>“%1”을(를) 되돌릴 수 없습니다. “%2”에 있는 사본을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be put back: its copy in “%2” is damaged.</source>
        <translation>“%1”을(를) 되돌릴 수 없습니다. “%2”에 있는 사본이 손상되었습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be removed; check the permissions there.</source>
        <translation>“%1”을(를) 지울 수 없습니다. 그곳의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be read; check its permissions.</source>
        <translation>“%1”을(를) 읽을 수 없습니다. 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” leads out of “%2”; nothing was written.</source>
        <translation>“%1”은(는) “%2” 밖으로 이어집니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” is a link; remove it yourself. Nothing was written.</source>
        <translation>“%1”은(는) 링크입니다. 직접 지우세요. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program meanwhile; nothing was written.</source>
        <translation>그사이 다른 프로그램이 “%1”을(를) 바꾸었습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The journal of the change cannot be kept in “%1”; check the permissions there.</source>
        <translation>변경 기록을 “%1”에 남길 수 없습니다. 그곳의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>파일을 쓰는 중</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made (%2); check the permissions there.</source>
        <translation>폴더 “%1”을(를) 만들 수 없습니다(%2). 그곳의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>멈추었습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be removed (%2); check the permissions there.</source>
        <translation>“%1”을(를) 지울 수 없습니다(%2). 그곳의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 What was written is taken back when Wolgan starts again.</source>
        <translation>%1 쓴 것은 월간을 다시 시작할 때 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The post has no date: the site takes the one in the file&apos;s name.</source>
        <translation>글에 날짜가 없습니다. 사이트는 파일 이름의 날짜를 씁니다.</translation>
    </message>
    <message>
        <source>“%1” is no date, and Jekyll would stop at it: write YYYY-MM-DD HH:MM:SS +ZZZZ.</source>
        <translation>“%1”은(는) 날짜가 아니어서 Jekyll 빌드가 멈춥니다. YYYY-MM-DD HH:MM:SS +ZZZZ 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>The zone “+/-TTTT” is the theme manual&apos;s placeholder, and the site ignores it: remove it or write one like +0900.</source>
        <translation>시간대 “+/-TTTT”는 테마 설명서의 자리 표시자이며 사이트가 무시합니다. 지우거나 +0900처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Remove the placeholder</source>
        <translation>자리 표시자 지우기</translation>
    </message>
    <message>
        <source>The image “%1” stands twice in the post: is it the right one?</source>
        <translation>이미지 “%1”이(가) 글에 두 번 나옵니다. 맞는 이미지인지 확인하세요.</translation>
    </message>
    <message>
        <source>Two figures are called “%1”: give this one a name of its own.</source>
        <translation>그림 두 개의 이름이 “%1”입니다. 이 그림에 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>The image “%1” has no alternative text: say what it shows.</source>
        <translation>이미지 “%1”에 대체 텍스트가 없습니다. 무엇을 보여 주는지 쓰세요.</translation>
    </message>
    <message>
        <source>“[^%1]” is defined twice and the site takes the last one: remove this one or give it another label.</source>
        <translation>“[^%1]”이(가) 두 번 정의되어 사이트는 마지막 것을 씁니다. 이 정의를 지우거나 다른 레이블을 주세요.</translation>
    </message>
    <message>
        <source>Remove this definition</source>
        <translation>이 정의 지우기</translation>
    </message>
    <message>
        <source>Footnote labels do not follow the order of appearance from here on: renumber them.</source>
        <translation>여기부터 각주 번호가 나온 순서와 다릅니다. 번호를 다시 매기세요.</translation>
    </message>
    <message>
        <source>Renumber all</source>
        <translation>모두 다시 매기기</translation>
    </message>
    <message>
        <source>“%1” has no definition, so the site prints it as text: add the definition or remove the reference.</source>
        <translation>“%1”의 정의가 없어서 사이트에 글자 그대로 나옵니다. 정의를 추가하거나 참조를 지우세요.</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>참조 지우기</translation>
    </message>
    <message>
        <source>Nothing refers to “[^%1]”, so the site does not print it: refer to it or remove it.</source>
        <translation>“[^%1]”을(를) 참조하는 곳이 없어서 사이트에 나오지 않습니다. 참조하거나 지우세요.</translation>
    </message>
    <message>
        <source>Remove the definition</source>
        <translation>정의 지우기</translation>
    </message>
    <message>
        <source>The post has no front matter, so Jekyll will not publish it: add a title and a date.</source>
        <translation>글에 머리말이 없어서 Jekyll이 발행하지 않습니다. 제목과 날짜를 추가하세요.</translation>
    </message>
    <message>
        <source>“%1” has no reference: add the page that it tells about.</source>
        <translation>“%1”에 참고 문헌이 없습니다. 다루는 페이지를 추가하세요.</translation>
    </message>
    <message>
        <source>The preview image “%1” carries another date than the post (%2): choose this month&apos;s image.</source>
        <translation>미리보기 이미지 “%1”의 날짜가 글의 날짜(%2)와 다릅니다. 이번 달 이미지를 선택하세요.</translation>
    </message>
    <message>
        <source>The post has no title: write one in the front matter.</source>
        <translation>글에 제목이 없습니다. 머리말에 제목을 쓰세요.</translation>
    </message>
    <message>
        <source>The address carries tracking parameters (%1): remove them.</source>
        <translation>주소에 추적 매개변수(%1)가 있습니다. 지우세요.</translation>
    </message>
    <message>
        <source>Remove the parameters</source>
        <translation>매개변수 지우기</translation>
    </message>
    <message>
        <source>“%1” and “%2” lead to the same page: is one story told twice?</source>
        <translation>“%1”과(와) “%2”이(가) 같은 페이지를 가리킵니다. 같은 소식을 두 번 쓰지 않았는지 확인하세요.</translation>
    </message>
    <message>
        <source>The blog&apos;s theme ignores “%1”, so that the site will not find the post&apos;s images: it reads “%2”.</source>
        <translation>블로그의 테마는 “%1”을(를) 무시하므로 사이트가 글의 그림을 찾지 못합니다. 테마는 “%2”을(를) 읽습니다.</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>“%1”(으)로 쓰기</translation>
    </message>
    <message>
        <source>This address stood in an earlier post (%1: “%2”): is the story told already?</source>
        <translation>이 주소는 앞선 글(%1: “%2”)에 있었습니다. 이미 다룬 소식인가요?</translation>
    </message>
    <message>
        <source>The picture “%1” has %2 and is %3 pixels wide, shown at %4: shrink it to %5.</source>
        <translation>그림 “%1”은(는) %2, 너비 %3픽셀인데 %4픽셀로 보입니다. %5픽셀로 줄이세요.</translation>
    </message>
    <message>
        <source>The picture “%1” has %2, which readers have to load: shrink it.</source>
        <translation>그림 “%1”은(는) %2입니다. 독자가 모두 내려받으니 줄이세요.</translation>
    </message>
    <message>
        <source>The picture “%1” is neither in the blog nor beside the post: choose it again, or put it there.</source>
        <translation>그림 “%1”이(가) 블로그에도 글 옆에도 없습니다. 다시 선택하거나 그곳에 두세요.</translation>
    </message>
    <message>
        <source>“%1” is the same picture as “%2”: is it the right one?</source>
        <translation>“%1”은(는) “%2”와 같은 그림입니다. 맞는 그림인가요?</translation>
    </message>
    <message>
        <source>The picture “%1” lies among the post&apos;s own and is shown nowhere: add it as a figure, or delete the file.</source>
        <translation>그림 “%1”이(가) 이 글의 그림과 함께 있지만 아무 데도 쓰이지 않습니다. 그림으로 넣거나 파일을 지우세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have new names in the post and the old ones in the blog: export the post (Ctrl+E) before anyone else publishes it.</source>
        <translation>
            <numerusform>그림 %n개의 이름이 글에서는 바뀌었지만 블로그에서는 그대로입니다. 다른 사람이 발행하기 전에 글을 내보내세요(Ctrl+E).</numerusform>
        </translation>
    </message>
    <message>
        <source>Liquid cannot read this tag, and the site&apos;s build stops: write {% name %}, or put {% raw %} and {% endraw %} around text that is no Liquid.</source>
        <translation>Liquid가 이 태그를 읽을 수 없어 사이트 빌드가 멈춥니다. {% name %}처럼 쓰거나, Liquid가 아닌 글은 {% raw %}와 {% endraw %}로 감싸세요.</translation>
    </message>
    <message>
        <source>“{{” is not closed by “}}”, and the site&apos;s build stops: close it, or put {% raw %} and {% endraw %} around text that is no Liquid.</source>
        <translation>“{{”가 “}}”로 닫히지 않아 사이트 빌드가 멈춥니다. 닫거나, Liquid가 아닌 글은 {% raw %}와 {% endraw %}로 감싸세요.</translation>
    </message>
    <message>
        <source>“%1” is never closed, and the site&apos;s build stops: write {% end%1 %} where it ends.</source>
        <translation>“%1”이(가) 닫히지 않아 사이트 빌드가 멈춥니다. 끝나는 곳에 {% end%1 %}을(를) 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” belongs to no open tag, and the site&apos;s build stops: remove it, or write the tag that it belongs to.</source>
        <translation>“%1”에 해당하는 열린 태그가 없어 사이트 빌드가 멈춥니다. 지우거나 짝이 되는 태그를 쓰세요.</translation>
    </message>
    <message>
        <source>Jekyll knows no tag “%1”: unless a plugin of the blog does, the site&apos;s build stops. Correct it, or put {% raw %} and {% endraw %} around text that is no Liquid.</source>
        <translation>Jekyll에 “%1” 태그가 없습니다. 블로그의 플러그인이 알지 못하면 사이트 빌드가 멈춥니다. 고치거나, Liquid가 아닌 글은 {% raw %}와 {% endraw %}로 감싸세요.</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <translation>“%1” 쓰기</translation>
    </message>
    <message>
        <source>Delete with an export…</source>
        <translation>내보낼 때 삭제…</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An argument is missing: see wolgan --help.</source>
        <translation>인수가 모자랍니다. wolgan --help를 보세요.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many: see wolgan --help.</source>
        <translation>인수 “%1”이(가) 남습니다. wolgan --help를 보세요.</translation>
    </message>
    <message>
        <source>Name the blog&apos;s folder with --blog DIR.</source>
        <translation>--blog DIR로 블로그 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>print the structure of a post, with byte ranges</source>
        <translation>글의 구조를 바이트 범위와 함께 출력합니다</translation>
    </message>
    <message>
        <source>print what is odd in a post; exit status 1 with findings</source>
        <translation>글에서 이상한 점을 출력합니다. 찾으면 종료 상태 1</translation>
    </message>
    <message>
        <source>number footnotes by appearance, in the file or on standard output; exit status 1 with nothing to do</source>
        <translation>각주 번호를 나온 순서대로 매깁니다(파일 또는 표준 출력). 할 일이 없으면 종료 상태 1</translation>
    </message>
    <message>
        <source>make the sample blog where there is none, and print its digest&apos;s path</source>
        <translation>예제 블로그가 없으면 만들고 예제 글의 경로를 출력합니다</translation>
    </message>
    <message>
        <source>Wolgan, an editor for monthly digests of a Jekyll blog</source>
        <translation>월간(Wolgan), Jekyll 블로그의 월간 소식 편집기</translation>
    </message>
    <message>
        <source>open the editor, on a post or where you left off</source>
        <translation>편집기를 엽니다. 글을 주지 않으면 지난번 글을 엽니다</translation>
    </message>
    <message>
        <source>open the editor on the sample digest</source>
        <translation>예제 글로 편집기를 엽니다</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>버전을 출력합니다</translation>
    </message>
    <message>
        <source>print this</source>
        <translation>이 도움말을 출력합니다</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 findings or nothing to do, 2 bad use or unreadable input.</source>
        <translation>종료 상태: 0 완료, 1 찾은 것이 있거나 할 일이 없음, 2 잘못된 사용 또는 읽을 수 없는 입력.</translation>
    </message>
    <message>
        <source>There is no option “%1”: see wolgan --help.</source>
        <translation>“%1” 옵션은 없습니다. wolgan --help를 보세요.</translation>
    </message>
    <message>
        <source>print the HTML that the site (or GitHub) makes of a post&apos;s body</source>
        <translation>사이트(또는 GitHub)가 글 본문으로 만드는 HTML을 출력합니다</translation>
    </message>
    <message>
        <source>“%1” lies in no blog: name its folder with --blog DIR.</source>
        <translation>“%1”은(는) 블로그 안에 있지 않습니다. --blog DIR로 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The page does not hold “%1”.</source>
        <translation>페이지에 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>pushed    %1 to %2</source>
        <translation>푸시함    %1 → %2</translation>
    </message>
    <message>
        <source>No export to “%1” can be undone.</source>
        <translation>“%1”에 되돌릴 수 있는 내보내기가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>commit    %1 on %2 (%n file(s))</source>
        <translation>
            <numerusform>커밋      %2의 %1 (파일 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>theme: not known</source>
        <translation>테마: 알 수 없음</translation>
    </message>
    <message>
        <source>theme: %1</source>
        <translation>테마: %1</translation>
    </message>
    <message>
        <source>, images below %1</source>
        <translation>, 그림 폴더 %1</translation>
    </message>
    <message>
        <source>drafts:</source>
        <translation>초안:</translation>
    </message>
    <message>
        <source>The blog has no digest yet, and there is no template: name a post with --from.</source>
        <translation>블로그에 아직 월간 글이 없고 서식도 없습니다. --from으로 글을 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” is no date: write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS +ZZZZ.</source>
        <translation>“%1”은(는) 날짜가 아닙니다. YYYY-MM-DD 또는 YYYY-MM-DD HH:MM:SS +ZZZZ로 쓰세요.</translation>
    </message>
    <message>
        <source>make the next digest of a blog from its last one, and print its path</source>
        <translation>블로그의 지난 월간 글에서 다음 글을 만들고 경로를 출력합니다</translation>
    </message>
    <message>
        <source>write a post and its figures to a blog, commit and push them, or undo the last export; exit status 1 with nothing to do or refused</source>
        <translation>글과 그림을 블로그에 쓰고, 커밋하고, 푸시하거나, 마지막 내보내기를 되돌립니다. 할 일이 없거나 거부되면 종료 상태 1</translation>
    </message>
    <message>
        <source>have the blog&apos;s own Jekyll, with the blog&apos;s plugins, build a post&apos;s page, and print its path; exit status 1 where the post keeps it from that</source>
        <translation>블로그의 Jekyll과 플러그인으로 글의 페이지를 만들고 경로를 출력합니다. 글 때문에 만들지 못하면 종료 상태 1</translation>
    </message>
    <message>
        <source>print a blog&apos;s theme, its digests by month with their sections, and its drafts; exit status 1 with neither digests nor drafts</source>
        <translation>블로그의 테마, 달마다의 월간 글과 섹션, 초안을 출력합니다. 글도 초안도 없으면 종료 상태 1</translation>
    </message>
    <message>
        <source>Pictures cannot be coded: %1</source>
        <translation>그림을 처리할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>--shrink needs a width in pixels, as in --shrink 1600.</source>
        <translation>--shrink에는 픽셀 너비가 필요합니다. 예: --shrink 1600</translation>
    </message>
    <message>
        <source>nothing   to commit: the last commit has these files already</source>
        <translation>커밋할 것 없음: 마지막 커밋에 이 파일들이 이미 있습니다</translation>
    </message>
    <message>
        <source>There is no web address in what was given: it begins with http:// or https://.</source>
        <translation>주어진 내용에 웹 주소가 없습니다. 웹 주소는 http://나 https://로 시작합니다.</translation>
    </message>
    <message>
        <source>After “inbox” comes “add” or “list”: see wolgan --help.</source>
        <translation>“inbox” 뒤에는 “add”나 “list”가 옵니다. wolgan --help를 보세요.</translation>
    </message>
    <message>
        <source>collect links for the next posts of a blog (by default the one around the current folder), from arguments or standard input, or print those collected; exit status 1 with nothing new or none</source>
        <translation>다음 글에 쓸 링크를 인수나 표준 입력에서 모으거나(기본값은 현재 폴더가 속한 블로그) 모은 링크를 출력합니다. 새 링크나 모은 링크가 없으면 종료 상태 1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“%1” leads out of the blog or is no file; mend it there first.</source>
        <translation>“%1”은(는) 블로그 밖으로 이어지거나 파일이 아닙니다. 먼저 그곳에서 고치세요.</translation>
    </message>
    <message>
        <source>“%1” is in the blog with other contents; compare the two, then replace it on purpose or use another name.</source>
        <translation>“%1”이(가) 다른 내용으로 블로그에 있습니다. 둘을 비교한 뒤 직접 바꾸거나 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The post has no date; write one into the front matter, as in “date: 2024-03-07 09:00:00 +0900”.</source>
        <translation>글에 날짜가 없습니다. 머리말에 “date: 2024-03-07 09:00:00 +0900”처럼 쓰세요.</translation>
    </message>
    <message>
        <source>The post has no title to name its file by; give it a title or save it first.</source>
        <translation>파일 이름으로 쓸 제목이 글에 없습니다. 제목을 주거나 먼저 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” has the same address on the site; one would overwrite the other, so rename one.</source>
        <translation>“%1”의 사이트 주소가 같아서 하나가 다른 하나를 덮어씁니다. 한쪽의 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>The image “%1” lies outside the blog and the post&apos;s folder; move it inside.</source>
        <translation>이미지 “%1”이(가) 블로그와 글의 폴더 밖에 있습니다. 안으로 옮기세요.</translation>
    </message>
    <message>
        <source>The image “%1” is neither in the blog nor beside the post; put it there or remove it from the post.</source>
        <translation>이미지 “%1”이(가) 블로그에도 글 옆에도 없습니다. 그곳에 두거나 글에서 지우세요.</translation>
    </message>
    <message>
        <source>The image “%1” cannot be read; check its permissions.</source>
        <translation>이미지 “%1”을(를) 읽을 수 없습니다. 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>create</source>
        <comment>a file, in an export plan</comment>
        <translation>새로 만듦</translation>
    </message>
    <message>
        <source>change</source>
        <comment>a file, in an export plan</comment>
        <translation>바꿈</translation>
    </message>
    <message>
        <source>same</source>
        <comment>a file that stays, in an export plan</comment>
        <translation>그대로</translation>
    </message>
    <message>
        <source>refuse</source>
        <comment>to write a file, in an export plan</comment>
        <translation>거부</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>%1(으)로 내보내기</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>오류: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>“%1” changed in the blog meanwhile; look at the plan again.</source>
        <translation>그사이 블로그의 “%1”이(가) 바뀌었습니다. 계획을 다시 보세요.</translation>
    </message>
    <message>
        <source>The image “%1” changed meanwhile; look at the plan again.</source>
        <translation>그사이 이미지 “%1”이(가) 바뀌었습니다. 계획을 다시 보세요.</translation>
    </message>
    <message>
        <source>The export was refused; the plan says why.</source>
        <translation>내보내기가 거부되었습니다. 이유는 계획에 있습니다.</translation>
    </message>
    <message>
        <source>The date lies in the future: the site leaves the post out before %1. Write an earlier one, or “future: true” into _config.yml.</source>
        <translation>날짜가 미래입니다. 사이트는 %1 전까지 글을 싣지 않습니다. 더 이른 날짜를 쓰거나 _config.yml에 “future: true”를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else and would be lost; open it again and compare.</source>
        <translation>다른 사람이 “%1”을(를) 바꾸어 그 내용을 잃게 됩니다. 다시 열어 비교하세요.</translation>
    </message>
    <message>
        <source>rename</source>
        <comment>a file, in an export plan</comment>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>a file, in an export plan</comment>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The copy of “%1” from before the export cannot be read.</source>
        <translation>내보내기 전의 “%1” 사본을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Undoing the export to %1 was interrupted after its last step; it is done.</source>
        <translation>%1(으)로의 내보내기 되돌리기가 마지막 단계 뒤에 중단되었습니다. 되돌리기는 끝났습니다.</translation>
    </message>
    <message>
        <source>An export to %1 was interrupted after its commit; it is complete.</source>
        <translation>%1(으)로의 내보내기가 커밋 뒤에 중단되었습니다. 내보내기는 끝났습니다.</translation>
    </message>
    <message>
        <source>An interrupted export to %1 cannot be taken back yet: %2</source>
        <translation>중단된 %1(으)로의 내보내기를 아직 되돌릴 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Undoing the export to %1 was interrupted; the export is in place.</source>
        <translation>%1(으)로의 내보내기 되돌리기가 중단되었습니다. 내보낸 상태 그대로입니다.</translation>
    </message>
    <message>
        <source>An export to %1 was interrupted; the blog is as it was before.</source>
        <translation>%1(으)로의 내보내기가 중단되었습니다. 블로그는 그 전 그대로입니다.</translation>
    </message>
    <message>
        <source>Files that were changed since are left alone: %1.</source>
        <translation>그 뒤에 바뀐 파일은 그대로 둡니다: %1.</translation>
    </message>
    <message>
        <source>“%1” was changed since the export, and undoing would lose that. Take the export back by hand.</source>
        <translation>내보낸 뒤 “%1”이(가) 바뀌어, 되돌리면 그 내용을 잃습니다. 직접 되돌리세요.</translation>
    </message>
    <message>
        <source>“%1” has changes that are in no commit yet, and the export would replace them; commit them first (git commit) or put them aside (git stash).</source>
        <translation>“%1”에 아직 커밋하지 않은 변경이 있고 내보내기가 그것을 바꿉니다. 먼저 커밋하거나(git commit) 치워 두세요(git stash).</translation>
    </message>
    <message>
        <source>git ignores “%1”, so that a commit leaves it out; change .gitignore where it should be in it.</source>
        <translation>git이 “%1”을(를) 무시하므로 커밋에서 빠집니다. 넣으려면 .gitignore를 고치세요.</translation>
    </message>
    <message>
        <source>“published: false” keeps the post out of the site; remove that line to publish it.</source>
        <translation>“published: false” 때문에 글이 사이트에 나오지 않습니다. 발행하려면 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>Its metadata cannot be left out: it is copied with the place and time that it may tell.</source>
        <translation>메타데이터를 뺄 수 없어 촬영 장소와 시각이 담긴 채 복사될 수 있습니다.</translation>
    </message>
    <message>
        <source>The file is damaged: it is copied as it is, with its metadata.</source>
        <translation>파일이 손상되어 메타데이터와 함께 그대로 복사합니다.</translation>
    </message>
    <message>
        <source>Preparing “%1”</source>
        <translation>“%1” 준비 중</translation>
    </message>
    <message>
        <source>It was stopped before anything was written.</source>
        <translation>아무것도 쓰기 전에 중지했습니다.</translation>
    </message>
    <message>
        <source>“%1” is shown by “%2”, too, and would become another picture there; give the figure a name of its own.</source>
        <translation>“%1”은(는) “%2”에서도 쓰여 그곳의 그림이 바뀝니다. 이 그림에 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>Coded anew, it goes without the metadata that it had.</source>
        <translation>새로 인코딩하므로 원래의 메타데이터는 빠집니다.</translation>
    </message>
    <message>
        <source>“%1” stays in the blog: “%2” names it.</source>
        <translation>“%1”은(는) “%2”에서 쓰므로 블로그에 남습니다.</translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, %2에서</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로 만듦</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>이름 바뀜</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>The picture “%1” cannot be read; check its permissions.</source>
        <translation>그림 “%1”을(를) 읽을 수 없습니다. 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The folder “%1” for pictures cannot be made; check its permissions.</source>
        <translation>그림 폴더 “%1”을(를) 만들 수 없습니다. 권한을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>FrontMatter</name>
    <message>
        <source>The front matter is never closed: end it with a line of three hyphens.</source>
        <translation>머리말이 닫히지 않았습니다. 하이픈 세 개로 된 줄로 끝내세요.</translation>
    </message>
    <message>
        <source>The front matter is larger than 64 KB: move what is not metadata into the post.</source>
        <translation>머리말이 64KB보다 큽니다. 메타데이터가 아닌 것은 본문으로 옮기세요.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML: %1.</source>
        <translation>머리말이 올바른 YAML이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>The value of “%1” opens a quote or a bracket that is never closed.</source>
        <translation>“%1” 값의 따옴표나 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>The value is larger than 64 KB.</source>
        <translation>값이 64 KB보다 큽니다.</translation>
    </message>
    <message>
        <source>A line cannot begin with “%1”: it would end the front matter.</source>
        <translation>행은 “%1”(으)로 시작할 수 없습니다. 머리말이 거기서 끝나게 됩니다.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>%1행: %2.</translation>
    </message>
</context>
<context>
    <name>GfmRenderer</name>
    <message>
        <source>This post is too large or too tangled to be shown as GitHub does; here is its text.</source>
        <translation>글이 너무 크거나 복잡해서 GitHub처럼 보여 줄 수 없습니다. 글자 그대로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>git could not commit (%1); nothing was committed.</source>
        <translation>git이 커밋하지 못했습니다(%1). 아무것도 커밋하지 않았습니다.</translation>
    </message>
    <message>
        <source>No branch is checked out, so that a commit would soon be lost; name a branch.</source>
        <translation>체크아웃한 브랜치가 없어 커밋을 곧 잃게 됩니다. 브랜치 이름을 정하세요.</translation>
    </message>
    <message>
        <source>The branch “%1” holds other files than what is checked out; switch to it first, and look at the plan again.</source>
        <translation>브랜치 “%1”에는 지금 체크아웃한 것과 다른 파일이 있습니다. 먼저 그 브랜치로 바꾸고 계획을 다시 보세요.</translation>
    </message>
    <message>
        <source>“%1” is not under git; export without a commit.</source>
        <translation>“%1”은(는) git으로 관리되지 않습니다. 커밋 없이 내보내세요.</translation>
    </message>
    <message>
        <source>The commit has no message; write one.</source>
        <translation>커밋 메시지가 없습니다. 메시지를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” lies in a repository of its own, a submodule; commit there by hand, and export without a commit.</source>
        <translation>“%1”은(는) 따로 된 저장소(서브모듈)에 있습니다. 그곳에서 직접 커밋하고, 커밋 없이 내보내세요.</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>커밋하는 중</translation>
    </message>
    <message>
        <source>Stopped; nothing was committed.</source>
        <translation>멈추었습니다. 아무것도 커밋하지 않았습니다.</translation>
    </message>
    <message>
        <source>The git program is needed to switch branches; install it.</source>
        <translation>브랜치를 바꾸려면 git 프로그램이 필요합니다. 설치하세요.</translation>
    </message>
    <message>
        <source>git did not switch to “%1”, and nothing has changed:
%2</source>
        <translation>git이 “%1”(으)로 바꾸지 못했고 바뀐 것은 없습니다:
%2</translation>
    </message>
    <message>
        <source>The git program is needed for this repository&apos;s hooks, signatures or filters; install it, or export without a commit.</source>
        <translation>이 저장소의 훅, 서명, 필터에는 git 프로그램이 필요합니다. 설치하거나 커밋 없이 내보내세요.</translation>
    </message>
    <message>
        <source>git refused the commit (a hook, or its settings):
%1</source>
        <translation>git이 커밋을 거부했습니다(훅 또는 설정):
%1</translation>
    </message>
    <message>
        <source>The remote branch has commits that are not here. Fetch them (“git pull --rebase”), then push again; nothing was overwritten.</source>
        <translation>원격 브랜치에 여기에 없는 커밋이 있습니다. 받아 온 뒤(“git pull --rebase”) 다시 푸시하세요. 덮어쓴 것은 없습니다.</translation>
    </message>
    <message>
        <source>The remote refused the branch. It may be protected: push to another branch and open a pull request.</source>
        <translation>원격이 브랜치를 거부했습니다. 보호된 브랜치일 수 있습니다. 다른 브랜치로 푸시하고 풀 리퀘스트를 여세요.</translation>
    </message>
    <message>
        <source>The remote did not accept who you are. Set up a credential helper or an SSH key, or push once in a terminal.</source>
        <translation>원격이 인증을 받아들이지 않았습니다. 자격 증명 도우미나 SSH 키를 설정하거나, 터미널에서 한 번 푸시하세요.</translation>
    </message>
    <message>
        <source>The remote cannot be reached. Check the network, then push again.</source>
        <translation>원격에 닿을 수 없습니다. 네트워크를 확인하고 다시 푸시하세요.</translation>
    </message>
    <message>
        <source>There is no repository at the remote&apos;s address. Check it with “git remote -v”.</source>
        <translation>원격 주소에 저장소가 없습니다. “git remote -v”로 확인하세요.</translation>
    </message>
    <message>
        <source>git could not push:
%1</source>
        <translation>git이 푸시하지 못했습니다:
%1</translation>
    </message>
    <message>
        <source>“%1” is not under git; there is nothing to push.</source>
        <translation>“%1”은(는) git으로 관리되지 않습니다. 푸시할 것이 없습니다.</translation>
    </message>
    <message>
        <source>git does not know where to push to. Add the remote repository with “git remote add origin URL”, or choose one of several with “git push -u REMOTE %1”.</source>
        <translation>git이 어디로 푸시할지 모릅니다. “git remote add origin URL”로 원격 저장소를 더하거나, 여럿이면 “git push -u REMOTE %1”로 고르세요.</translation>
    </message>
    <message>
        <source>Pushing to %1</source>
        <translation>%1(으)로 푸시하는 중</translation>
    </message>
    <message>
        <source>The git program is needed to push; install it.</source>
        <translation>푸시하려면 git 프로그램이 필요합니다. 설치하세요.</translation>
    </message>
    <message>
        <source>Stopped; the commit is here, and may be pushed later.</source>
        <translation>멈추었습니다. 커밋은 여기에 있으니 나중에 푸시할 수 있습니다.</translation>
    </message>
    <message>
        <source>git does not trust “%1”, because it belongs to another user; run “git config --global --add safe.directory &apos;%1&apos;” if you do.</source>
        <translation>“%1”은(는) 다른 사용자의 것이라 git이 신뢰하지 않습니다. 신뢰한다면 “git config --global --add safe.directory &apos;%1&apos;”을 실행하세요.</translation>
    </message>
    <message>
        <source>The git repository of “%1” cannot be read (%2).</source>
        <translation>“%1”의 git 저장소를 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>A merge is not finished; finish it with “git commit” or give it up with “git merge --abort”.</source>
        <translation>병합이 끝나지 않았습니다. “git commit”으로 끝내거나 “git merge --abort”로 그만두세요.</translation>
    </message>
    <message>
        <source>A revert is not finished; finish it with “git revert --continue” or give it up with “git revert --abort”.</source>
        <translation>되돌리기(revert)가 끝나지 않았습니다. “git revert --continue”로 끝내거나 “git revert --abort”로 그만두세요.</translation>
    </message>
    <message>
        <source>A cherry-pick is not finished; finish it with “git cherry-pick --continue” or give it up with “git cherry-pick --abort”.</source>
        <translation>체리픽이 끝나지 않았습니다. “git cherry-pick --continue”로 끝내거나 “git cherry-pick --abort”로 그만두세요.</translation>
    </message>
    <message>
        <source>A bisection is not finished; end it with “git bisect reset”.</source>
        <translation>이분 탐색(bisect)이 끝나지 않았습니다. “git bisect reset”으로 끝내세요.</translation>
    </message>
    <message>
        <source>A rebase is not finished; finish it with “git rebase --continue” or give it up with “git rebase --abort”.</source>
        <translation>리베이스가 끝나지 않았습니다. “git rebase --continue”로 끝내거나 “git rebase --abort”로 그만두세요.</translation>
    </message>
    <message>
        <source>The git repository of “%1” is a bare one, without files of its own; open a clone of it.</source>
        <translation>“%1”의 git 저장소는 파일이 없는 bare 저장소입니다. 복제본을 여세요.</translation>
    </message>
    <message>
        <source>git does not know who you are; run “git config --global user.name &quot;Your Name&quot;” and “git config --global user.email you@example.org”.</source>
        <translation>git이 사용자를 모릅니다. “git config --global user.name &quot;이름&quot;”과 “git config --global user.email you@example.org”를 실행하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch; use letters, digits, “-” and “/”.</source>
        <translation>“%1”은(는) 브랜치 이름이 될 수 없습니다. 글자, 숫자, “-”, “/”를 쓰세요.</translation>
    </message>
    <message>
        <source>git could not take the commit back (%1); it stays.</source>
        <translation>git이 커밋을 되돌리지 못했습니다(%1). 커밋은 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>“%1” is no plain file: move it away to collect links in this blog.</source>
        <translation>“%1”은(는) 일반 파일이 아닙니다. 옮기면 이 블로그에서 링크를 모을 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is too large to be an inbox: move it away to begin another.</source>
        <translation>“%1”은(는) 링크함이라기에 너무 큽니다. 옮기면 새로 시작합니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2): change its permissions.</source>
        <translation>“%1”을(를) 읽을 수 없습니다(%2). 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: change the permissions of the one that it lies in.</source>
        <translation>폴더 “%1”을(를) 만들 수 없습니다. 상위 폴더의 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>“%1” is being changed by another Wolgan: try again in a moment.</source>
        <translation>다른 월간 창이 “%1”을(를) 바꾸고 있습니다. 잠시 뒤 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>LabelKeys</name>
    <message>
        <source>The section &apos;%1&apos; needs a key.</source>
        <translation>섹션 “%1”에 키가 필요합니다.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; cannot stand in a label. Use letters, digits and hyphens.</source>
        <translation>키 “%1”은(는) 레이블에 쓸 수 없습니다. 영문자, 숫자, 하이픈만 쓰세요.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; stands twice, for &apos;%2&apos; and &apos;%3&apos;. Each section needs its own.</source>
        <translation>키 “%1”이(가) “%2”와 “%3”에 두 번 쓰였습니다. 섹션마다 다른 키가 필요합니다.</translation>
    </message>
    <message>
        <source>Write what the labels shall begin with.</source>
        <translation>레이블의 시작 부분을 쓰세요.</translation>
    </message>
    <message>
        <source>Labels cannot begin with &apos;%1&apos;. Use letters, digits and hyphens, no digit at the end.</source>
        <translation>레이블은 “%1”(으)로 시작할 수 없습니다. 영문자, 숫자, 하이픈을 쓰되 숫자로 끝나지 않아야 합니다.</translation>
    </message>
</context>
<context>
    <name>NewMonth</name>
    <message>
        <source>A digest needs a title.</source>
        <translation>글에는 제목이 필요합니다.</translation>
    </message>
    <message>
        <source>A digest needs a slug: its address on the site.</source>
        <translation>글에는 슬러그(사이트의 주소)가 필요합니다.</translation>
    </message>
    <message>
        <source>A slug has letters, digits and hyphens only: it is a part of an address.</source>
        <translation>슬러그는 주소의 일부이므로 글자, 숫자, 붙임표만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Another post has the slug “%1”: one would replace the other on the site.</source>
        <translation>다른 글의 슬러그가 “%1”입니다. 사이트에서 한 글이 다른 글을 대신하게 됩니다.</translation>
    </message>
    <message>
        <source>The date is in the future: Jekyll leaves the post out until then.</source>
        <translation>날짜가 미래입니다. Jekyll은 그때까지 글을 싣지 않습니다.</translation>
    </message>
    <message>
        <source>The date is before that of the digest it follows.</source>
        <translation>날짜가 앞선 글의 날짜보다 이릅니다.</translation>
    </message>
    <message>
        <source>“%1” would lie outside the blog: choose another slug.</source>
        <translation>“%1”은(는) 블로그 밖이 됩니다. 다른 슬러그를 고르세요.</translation>
    </message>
    <message>
        <source>“%1” is there already: choose another slug.</source>
        <translation>“%1”이(가) 이미 있습니다. 다른 슬러그를 고르세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2); check the folder&apos;s permissions.</source>
        <translation>“%1”을(를) 쓸 수 없습니다(%2). 폴더의 권한을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>How the theme writes a post&apos;s date, as a format of QLocale: in Korean yyyy/MM/dd</extracomment>
        <translation>yyyy/MM/dd</translation>
    </message>
    <message>
        <source>Posted %1</source>
        <translation>게시 %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>글쓴이 %1</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 for readers in %2</source>
        <translation>%2의 독자에게는 %1</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>It is animated and stays as it is.</source>
        <translation>움직이는 그림이라 그대로 둡니다.</translation>
    </message>
    <message>
        <source>It is a drawing without pixels and stays as it is.</source>
        <translation>벡터 그림이라 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Its colours would change, so it stays as it is.</source>
        <translation>색이 달라질 수 있어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Not every browser turns it the same way, so it stays as it is.</source>
        <translation>브라우저마다 회전이 다를 수 있어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>It cannot be read or written here, so it stays as it is.</source>
        <translation>여기서 읽거나 쓸 수 없어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>It would become larger, so it stays as it is.</source>
        <translation>더 커질 수 있어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Another picture has the name that it would get, so it stays as it is.</source>
        <translation>바뀔 이름을 다른 그림이 쓰고 있어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <comment>kind, width and height of a picture</comment>
        <translation>%1, %2 × %3</translation>
    </message>
</context>
<context>
    <name>PostFile</name>
    <message>
        <source>You may not read “%1”; ask its owner for permission or open a copy.</source>
        <translation>“%1”을(를) 읽을 권한이 없습니다. 소유자에게 권한을 요청하거나 사본을 여세요.</translation>
    </message>
    <message>
        <source>No file was named; name the post to open.</source>
        <translation>파일을 지정하지 않았습니다. 열 글을 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which does not exist; mend the link or open the post itself.</source>
        <translation>“%1”은(는) 없는 파일 “%2”의 링크입니다. 링크를 고치거나 글을 직접 여세요.</translation>
    </message>
    <message>
        <source>“%1” does not exist; check the name, or choose the post with File &gt; Open.</source>
        <translation>“%1”이(가) 없습니다. 이름을 확인하거나 파일 &gt; 열기로 글을 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is a folder; open a post inside it.</source>
        <translation>“%1”은(는) 폴더입니다. 그 안의 글을 여세요.</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe; open an ordinary file.</source>
        <translation>“%1”은(는) 장치나 파이프입니다. 일반 파일을 여세요.</translation>
    </message>
    <message>
        <source>“%1” has %2, more than the %3 that a post may have; split it and open a part.</source>
        <translation>“%1”의 크기는 %2로, 글의 한도 %3보다 큽니다. 나누어서 한 부분을 여세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened (%2); check the disk and try again.</source>
        <translation>“%1”을(를) 열 수 없습니다(%2). 디스크를 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2); check the disk and try again.</source>
        <translation>“%1”을(를) 읽을 수 없습니다(%2). 디스크를 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>“%1” grows while it is read; open it when it is finished.</source>
        <translation>“%1”이(가) 읽는 동안 커집니다. 쓰기가 끝난 뒤 여세요.</translation>
    </message>
    <message>
        <source>“%1” is UTF-16; save it as UTF-8 and open it again.</source>
        <translation>“%1”은(는) UTF-16입니다. UTF-8로 저장한 뒤 다시 여세요.</translation>
    </message>
    <message>
        <source>“%1” is not text; open a Markdown file.</source>
        <translation>“%1”은(는) 텍스트가 아닙니다. Markdown 파일을 여세요.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Posts (*.md *.markdown)</source>
        <translation>글 (*.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>“%1”의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Open a post</source>
        <translation>글 열기</translation>
    </message>
    <message>
        <source>Save the post</source>
        <translation>글 저장</translation>
    </message>
    <message>
        <source>Choose the blog&apos;s folder</source>
        <translation>블로그 폴더 선택</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>페이지 저장</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The folder “%1” for unsaved text cannot be made; save your work often.</source>
        <translation>저장하지 않은 글을 둘 폴더 “%1”을(를) 만들 수 없습니다. 자주 저장하세요.</translation>
    </message>
    <message>
        <source>Unsaved text cannot be kept in “%1”; save your work often.</source>
        <translation>저장하지 않은 글을 “%1”에 보관할 수 없습니다. 자주 저장하세요.</translation>
    </message>
</context>
<context>
    <name>RenderedPage</name>
    <message>
        <source>A part of this post is shown as plain text: it would take too long to lay out.</source>
        <translation>글의 일부는 배치하는 데 너무 오래 걸려 서식 없이 보입니다.</translation>
    </message>
    <message>
        <source>Shown as plain text</source>
        <translation>서식 없이 보임</translation>
    </message>
</context>
<context>
    <name>SampleBlog</name>
    <message>
        <source>The sample blog&apos;s folder “%1” cannot be made; choose another.</source>
        <translation>예제 블로그 폴더 “%1”을(를) 만들 수 없습니다. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” holds something else than the sample blog; move it away or choose another folder.</source>
        <translation>“%1”에 예제 블로그가 아닌 것이 있습니다. 옮기거나 다른 폴더를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>There is no room left to save “%1”; free some space and save again.</source>
        <translation>“%1”을(를) 저장할 공간이 없습니다. 공간을 비우고 다시 저장하세요.</translation>
    </message>
    <message>
        <source>You may not write “%1”; save it under another name or change its permissions.</source>
        <translation>“%1”에 쓸 권한이 없습니다. 다른 이름으로 저장하거나 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>“%1” is on a disk that can only be read; save it under another name.</source>
        <translation>“%1”은(는) 읽기 전용 디스크에 있습니다. 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>The folder of “%1” does not exist; create it or save under another name.</source>
        <translation>“%1”의 폴더가 없습니다. 폴더를 만들거나 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” is a folder; save under another name.</source>
        <translation>“%1”은(는) 폴더입니다. 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” is a link that leads back to itself; save under another name.</source>
        <translation>“%1”은(는) 자기 자신으로 돌아오는 링크입니다. 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” is larger than this disk or account allows; save it elsewhere.</source>
        <translation>“%1”이(가) 디스크나 계정의 한도보다 큽니다. 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be saved (%2); save it under another name.</source>
        <translation>“%1”을(를) 저장할 수 없습니다(%2). 다른 이름으로 저장하세요.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>SiteCopy</name>
    <message>
        <source>“%1” lies in the blog; name a folder outside it.</source>
        <translation>“%1”은(는) 블로그 안에 있습니다. 밖의 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”을(를) 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>SiteProblem</name>
    <message>
        <source>Correct the tag, or write {% raw %} … {% endraw %} around text that is no Liquid.</source>
        <translation>태그를 고치거나, Liquid가 아닌 글이면 {% raw %} … {% endraw %}로 감싸세요.</translation>
    </message>
    <message>
        <source>Correct the name, or add the file to the blog.</source>
        <translation>이름을 고치거나 블로그에 파일을 추가하세요.</translation>
    </message>
    <message>
        <source>Correct the name: it is the other file&apos;s name in the blog.</source>
        <translation>이름을 고치세요. 블로그에 있는 다른 파일의 이름이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Jekyll cannot read the date “%1”.</source>
        <translation>Jekyll이 날짜 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Write it as 2024-03-07 09:00:00 +0900.</source>
        <translation>2024-03-07 09:00:00 +0900처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Run “bundle install” in the blog&apos;s folder (where it has no Gemfile: “gem install %1”).</source>
        <translation>블로그 폴더에서 “bundle install”을 실행하세요(Gemfile이 없으면 “gem install %1”).</translation>
    </message>
    <message>
        <source>“%1”, which the blog needs, is not installed.</source>
        <translation>블로그에 필요한 “%1”이(가) 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Debian&apos;s Jekyll cannot read values such as “:PLATFORM” in the blog&apos;s data files.</source>
        <translation>Debian의 Jekyll은 블로그 데이터 파일의 “:PLATFORM” 같은 값을 읽지 못합니다.</translation>
    </message>
    <message>
        <source>Put them in quotes in _data/locales, or run “bundle install” in the blog&apos;s folder: the blog&apos;s own Jekyll reads them.</source>
        <translation>_data/locales에서 따옴표로 감싸거나, 블로그 폴더에서 “bundle install”을 실행하세요. 블로그 자체의 Jekyll은 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Jekyll stopped: %1</source>
        <translation>Jekyll이 멈추었습니다: %1</translation>
    </message>
    <message>
        <source>it did not say why.</source>
        <translation>이유를 알리지 않았습니다.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the front matter: %1.</source>
        <translation>Jekyll이 머리말을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Text with “: ”, “#” or brackets needs quotes around it.</source>
        <translation>“: ”, “#”, 괄호가 있는 글은 따옴표로 감싸야 합니다.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the post: %1.</source>
        <translation>Jekyll이 글을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The layout “%1” does not exist: the page stands without one.</source>
        <translation>레이아웃 “%1”이(가) 없어 레이아웃 없이 나옵니다.</translation>
    </message>
    <message>
        <source>Correct “layout”, or install the theme.</source>
        <translation>“layout”을 고치거나 테마를 설치하세요.</translation>
    </message>
    <message>
        <source>Jekyll publishes no post of this name.</source>
        <translation>Jekyll은 이런 이름의 글을 게시하지 않습니다.</translation>
    </message>
    <message>
        <source>Name the file as 2024-03-07-title.md.</source>
        <translation>파일 이름을 2024-03-07-title.md처럼 지으세요.</translation>
    </message>
</context>
<context>
    <name>SiteWorkspace</name>
    <message>
        <source>The temporary folder “%1” cannot be written; make room there.</source>
        <translation>임시 폴더 “%1”에 쓸 수 없습니다. 공간을 마련하세요.</translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message>
        <source>saved %1</source>
        <translation>%1 저장</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>항목 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>읽는 데 %n분</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureSteps</name>
    <message>
        <source>&apos;%1&apos;</source>
        <comment>a title</comment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>섹션 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>항목 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 및 %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1을(를) %2(으)로 옮기기</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1을(를) 위로 옮기기</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1을(를) 아래로 옮기기</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>%1 잘라내기</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 복제</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste %1 into %2</source>
        <translation>%1을(를) %2에 붙여넣기</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 붙여넣기</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n item(s) into &apos;%1&apos;</source>
        <translation>
            <numerusform>항목 %n개를 “%1”에 합치기</numerusform>
        </translation>
    </message>
    <message>
        <source>Split &apos;%1&apos;</source>
        <translation>“%1” 나누기</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>The folder for templates “%1” cannot be made; check its permissions.</source>
        <translation>서식 폴더 “%1”을(를) 만들 수 없습니다. 권한을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Choose an image</source>
        <translation>이미지 선택</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>이미지 (%1)</translation>
    </message>
</context>
<context>
    <name>wolgan::BlogActions</name>
    <message>
        <source>Nothing to convert: the post has no “img_path” without a “media_subpath”.</source>
        <translation>바꿀 것이 없습니다. “media_subpath” 없이 “img_path”만 있는 글이 아닙니다.</translation>
    </message>
    <message>
        <source>Rename img_path to media_subpath</source>
        <translation>img_path를 media_subpath로 바꾸기</translation>
    </message>
    <message>
        <source>The open post is converted, too; save it to have that in the blog.</source>
        <translation>열린 글도 바꾸었습니다. 블로그에 남기려면 저장하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Converted %n post(s)</source>
        <translation>
            <numerusform>글 %n개를 바꾸었습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::BlogModel</name>
    <message>
        <source>%1, open</source>
        <translation>%1, 열림</translation>
    </message>
</context>
<context>
    <name>wolgan::BlogPanel</name>
    <message>
        <source>Open blog…</source>
        <translation>블로그 열기…</translation>
    </message>
    <message>
        <source>Choose the folder that holds the blog&apos;s _config.yml</source>
        <translation>블로그의 _config.yml이 있는 폴더를 고르세요</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>거르기…</translation>
    </message>
    <message>
        <source>Filter the blog&apos;s posts</source>
        <translation>블로그의 글 거르기</translation>
    </message>
    <message>
        <source>Words of titles, sections, tags, or of the references in the posts</source>
        <translation>제목, 섹션, 태그, 글의 참고 자료에 있는 낱말</translation>
    </message>
    <message>
        <source>Posts of the blog</source>
        <translation>블로그의 글</translation>
    </message>
    <message>
        <source>Other posts too</source>
        <translation>다른 글도</translation>
    </message>
    <message>
        <source>Posts without sections of items with references</source>
        <translation>참고 자료가 있는 항목의 섹션이 없는 글</translation>
    </message>
    <message>
        <source>The blog&apos;s theme ignores their “img_path” and reads “media_subpath”</source>
        <translation>블로그의 테마는 “img_path”를 무시하고 “media_subpath”를 읽습니다</translation>
    </message>
    <message>
        <source>The blog: %1</source>
        <translation>블로그: %1</translation>
    </message>
    <message numerus="yes">
        <source>Convert %n post(s) to Chirpy 7…</source>
        <translation>
            <numerusform>글 %n개를 Chirpy 7로 바꾸기…</numerusform>
        </translation>
    </message>
    <message>
        <source>No blog is open. Open the folder of your Jekyll blog to see its digests here.</source>
        <translation>열린 블로그가 없습니다. Jekyll 블로그 폴더를 열면 글이 여기에 보입니다.</translation>
    </message>
    <message>
        <source>Reading the blog…</source>
        <translation>블로그를 읽는 중…</translation>
    </message>
    <message>
        <source>No post matches “%1”.</source>
        <translation>“%1”에 맞는 글이 없습니다.</translation>
    </message>
    <message>
        <source>This blog has no posts yet.</source>
        <translation>이 블로그에는 아직 글이 없습니다.</translation>
    </message>
    <message>
        <source>This blog has no digests yet, only other posts.</source>
        <translation>이 블로그에는 아직 월간 글이 없고 다른 글만 있습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::CommandPalette</name>
    <message>
        <source>Command, item or section</source>
        <translation>명령, 항목 또는 섹션</translation>
    </message>
    <message>
        <source>Command, item or section; : and a number for a line</source>
        <translation>명령, 항목, 섹션. 행으로 가려면 : 뒤에 번호</translation>
    </message>
    <message>
        <source>Commands and places</source>
        <translation>명령과 위치</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>%1행으로 이동</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>행으로 이동</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원본</translation>
    </message>
</context>
<context>
    <name>wolgan::Confirmer</name>
    <message>
        <source>not confirmed yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>게시되는 모습 그대로</translation>
    </message>
    <message numerus="yes">
        <source>as published, %n block(s) corrected</source>
        <translation>
            <numerusform>게시되는 모습 그대로, 블록 %n개 바로잡음</numerusform>
        </translation>
    </message>
    <message>
        <source>not confirmed: kramdown cannot render this post: %1</source>
        <translation>확인하지 못함: kramdown이 이 글을 렌더링하지 못합니다: %1</translation>
    </message>
    <message>
        <source>not confirmed: the post is too large</source>
        <translation>확인하지 못함: 글이 너무 큽니다</translation>
    </message>
    <message>
        <source>not confirmed: kramdown took too long for this post</source>
        <translation>확인하지 못함: 이 글에는 kramdown이 너무 오래 걸립니다</translation>
    </message>
    <message>
        <source>not confirmed: kramdown is not installed; install %1</source>
        <translation>확인하지 못함: kramdown이 설치되어 있지 않습니다. %1 패키지를 설치하세요</translation>
    </message>
    <message>
        <source>not confirmed: kramdown stopped several times</source>
        <translation>확인하지 못함: kramdown이 여러 번 멈췄습니다</translation>
    </message>
</context>
<context>
    <name>wolgan::DateField</name>
    <message>
        <source>Date and time</source>
        <translation>날짜와 시간</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Hours and minutes east of UTC</source>
        <translation>UTC보다 빠른 시간과 분</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>시간대 없음</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>시간대</translation>
    </message>
</context>
<context>
    <name>wolgan::DateRow</name>
    <message>
        <source>Edit date</source>
        <translation>날짜 편집</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Take the date and time of now</source>
        <translation>지금 날짜와 시간을 씁니다</translation>
    </message>
    <message>
        <source>Add time</source>
        <translation>시간 추가</translation>
    </message>
    <message>
        <source>Give the post a time of day</source>
        <translation>글에 시각을 더합니다</translation>
    </message>
    <message>
        <source>Date as text</source>
        <translation>날짜 (텍스트)</translation>
    </message>
    <message>
        <source>Write the blog&apos;s own zone at that date</source>
        <translation>그 날짜에 해당하는 블로그 시간대를 씁니다</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 쓰기</translation>
    </message>
    <message>
        <source>Without a date the site takes the one in the file&apos;s name.</source>
        <translation>날짜가 없으면 사이트는 파일 이름의 날짜를 씁니다.</translation>
    </message>
    <message>
        <source>This is no date that the form can read: write it like %1.</source>
        <translation>읽을 수 없는 날짜입니다. %1처럼 쓰세요.</translation>
    </message>
    <message>
        <source>%1 in %2, the blog&apos;s zone.</source>
        <translation>블로그 시간대 %2로는 %1입니다.</translation>
    </message>
    <message>
        <source>%1 is the theme manual&apos;s placeholder: the site ignores it and takes its own zone.</source>
        <translation>%1은(는) 테마 설명서의 자리 표시자입니다. 사이트는 이를 무시하고 자체 시간대를 씁니다.</translation>
    </message>
    <message>
        <source>Without a zone the site reads this as UTC.</source>
        <translation>시간대가 없으면 사이트는 이를 UTC로 읽습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::EditorPanes</name>
    <message>
        <source>Form</source>
        <translation>양식</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원본</translation>
    </message>
</context>
<context>
    <name>wolgan::ExportActions</name>
    <message>
        <source>The post lies in no blog: export it, the check is offered there.</source>
        <translation>글이 블로그 안에 있지 않습니다. 내보내면 그곳에서 검사할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to %1</source>
        <translation>
            <numerusform>파일 %n개를 %1(으)로 내보냈습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The export to %1 was undone.</source>
        <translation>%1(으)로의 내보내기를 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Name the converted pictures</source>
        <translation>변환한 그림의 이름 쓰기</translation>
    </message>
</context>
<context>
    <name>wolgan::ExportDialog</name>
    <message>
        <source>Export to a blog</source>
        <translation>블로그로 내보내기</translation>
    </message>
    <message>
        <source>What</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>File in the blog</source>
        <translation>블로그의 파일</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>What the export will write</source>
        <translation>내보내기가 쓸 파일</translation>
    </message>
    <message>
        <source>Choose the blog&apos;s folder: the one with _config.yml.</source>
        <translation>_config.yml이 있는 블로그 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing will be written until what is refused above is settled.</source>
        <translation>위에서 거부된 것을 해결할 때까지 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>All of this is written, or nothing.</source>
        <translation>모두 쓰거나 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The blog has all of this already.</source>
        <translation>블로그에 이미 모두 있습니다.</translation>
    </message>
    <message>
        <source>Choose &amp;blog…</source>
        <translation>블로그 고르기(&amp;B)…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>한 일</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo this export</source>
        <translation>이 내보내기 되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>푸시(&amp;P)</translation>
    </message>
    <message>
        <source>Looking at the blog…</source>
        <translation>블로그를 살펴보는 중…</translation>
    </message>
    <message>
        <source>The blog has all of this already; it will be committed.</source>
        <translation>블로그에 이미 모두 있습니다. 커밋만 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%1에 파일 %n개를 썼습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed.</source>
        <translation>
            <numerusform>파일 %n개를 지웠습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit %1 on the branch %2:</source>
        <translation>브랜치 %2의 커밋 %1:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Pushed %1 to %2.</source>
        <translation>%1을(를) %2(으)로 푸시했습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo any more.</source>
        <translation>더 되돌릴 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The export was undone; %n file(s) are as before.</source>
        <translation>
            <numerusform>내보내기를 되돌렸습니다. 파일 %n개가 전과 같습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The blog and its last commit have all of this already: there is nothing to commit.</source>
        <translation>블로그와 마지막 커밋에 이미 모두 있어 커밋할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was committed: the last commit has these files already.</source>
        <translation>마지막 커밋에 이 파일들이 이미 있어 커밋하지 않았습니다.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>wolgan::FigureRow</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit figure file</source>
        <translation>그림 파일 편집</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>Edit alternative text</source>
        <translation>대체 텍스트 편집</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Edit figure width</source>
        <translation>그림 너비 편집</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>캡션</translation>
    </message>
    <message>
        <source>Edit caption</source>
        <translation>캡션 편집</translation>
    </message>
    <message>
        <source>Remove this figure</source>
        <translation>이 그림 지우기</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>그림: %1</translation>
    </message>
    <message>
        <source>Remove figure</source>
        <translation>그림 지우기</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the figure&apos;s picture file</source>
        <translation>그림 파일을 선택합니다</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Edit figure classes</source>
        <translation>그림 클래스 편집</translation>
    </message>
    <message>
        <source>Classes of the site&apos;s style sheet with their dots: .shadow, .left, .right, .normal, .w-50, .w-75, .light, .dark</source>
        <translation>사이트 스타일시트의 클래스를 점과 함께 쓰세요: .shadow, .left, .right, .normal, .w-50, .w-75, .light, .dark</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>그림 선택</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>그림 (%1)</translation>
    </message>
    <message>
        <source>Choose figure file</source>
        <translation>그림 파일 선택</translation>
    </message>
</context>
<context>
    <name>wolgan::FigureRows</name>
    <message>
        <source>Figures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Add figure</source>
        <translation>그림 추가</translation>
    </message>
    <message>
        <source>Move figure</source>
        <translation>그림 옮기기</translation>
    </message>
</context>
<context>
    <name>wolgan::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>온전한 단어만</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규 표현식</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Whole post</source>
        <translation>글 전체</translation>
    </message>
    <message>
        <source>Without front matter</source>
        <translation>머리말 제외</translation>
    </message>
    <message>
        <source>This item or section</source>
        <translation>이 항목 또는 섹션</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>찾을 범위</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 결과</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n개 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace &apos;%1&apos; with &apos;%2&apos;</source>
        <translation>“%1”을(를) “%2”(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Replace %1 × &apos;%2&apos; with &apos;%3&apos;</source>
        <translation>“%2” %1개를 “%3”(으)로 바꾸기</translation>
    </message>
</context>
<context>
    <name>wolgan::FindingNotes</name>
    <message>
        <source>Fix: %1</source>
        <translation>고치기: %1</translation>
    </message>
</context>
<context>
    <name>wolgan::FormPane</name>
    <message>
        <source>Form</source>
        <translation>양식</translation>
    </message>
</context>
<context>
    <name>wolgan::FrontMatterForm</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>제목 편집</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>카테고리</translation>
    </message>
    <message>
        <source>Edit categories</source>
        <translation>카테고리 편집</translation>
    </message>
    <message>
        <source>at most two, with commas</source>
        <translation>두 개까지, 쉼표로 구분</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
    <message>
        <source>with commas</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>Edit author</source>
        <translation>글쓴이 편집</translation>
    </message>
    <message>
        <source>Show in source</source>
        <translation>원본에서 보기</translation>
    </message>
    <message>
        <source>Preview image</source>
        <translation>미리보기 이미지</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit preview image</source>
        <translation>미리보기 이미지 편집</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>Edit preview image text</source>
        <translation>미리보기 이미지 설명 편집</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>설명 편집</translation>
    </message>
    <message>
        <source>Contents panel</source>
        <translation>목차</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>다이어그램</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Switch &apos;%1&apos;</source>
        <translation>“%1” 전환</translation>
    </message>
    <message>
        <source>image: is one text here; it has no room for an alt text</source>
        <translation>여기서 image:는 글자 하나여서 대체 텍스트를 둘 곳이 없습니다</translation>
    </message>
    <message>
        <source>The front matter cannot be read. Line %1: %2. Correct it in the source; until then Jekyll does not publish the post.</source>
        <translation>머리말을 읽을 수 없습니다. %1행: %2. 원본에서 고치세요. 그때까지 Jekyll이 글을 발행하지 않습니다.</translation>
    </message>
    <message>
        <source>The arrow down key shows what the blog&apos;s other posts use</source>
        <translation>아래 화살표 키를 누르면 블로그의 다른 글에서 쓴 것이 나옵니다</translation>
    </message>
    <message>
        <source>The arrow down key shows the blog&apos;s authors</source>
        <translation>아래 화살표 키를 누르면 블로그의 글쓴이가 나옵니다</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>The blog&apos;s other posts write: %1</source>
        <translation>블로그의 다른 글은 이렇게 씁니다: %1</translation>
    </message>
    <message>
        <source>“%1” is not in the blog&apos;s list of authors.</source>
        <translation>“%1”은(는) 블로그의 글쓴이 목록에 없습니다.</translation>
    </message>
    <message>
        <source>%1 characters: search engines cut it after about %2.</source>
        <translation>%1자입니다. 검색 엔진은 약 %2자 뒤를 자릅니다.</translation>
    </message>
    <message>
        <source>%1 of about %2 characters that search engines show</source>
        <translation>%1자 (검색 엔진은 약 %2자까지 보여 줌)</translation>
    </message>
    <message>
        <source>Choose a picture; one from outside the blog is copied with the export</source>
        <translation>그림을 선택합니다. 블로그 밖의 그림은 내보낼 때 복사됩니다</translation>
    </message>
</context>
<context>
    <name>wolgan::GitBox</name>
    <message>
        <source>git</source>
        <translation>git</translation>
    </message>
    <message>
        <source>&amp;Commit these files</source>
        <translation>이 파일들 커밋(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;witch to it</source>
        <translation>그 브랜치로 바꾸기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Template…</source>
        <translation>서식(&amp;T)…</translation>
    </message>
    <message>
        <source>Only the files of the plan are committed; what you staged besides stays staged.</source>
        <translation>계획에 있는 파일만 커밋합니다. 따로 스테이징한 것은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>A name that no branch has makes a new one.</source>
        <translation>없는 이름을 쓰면 새 브랜치를 만듭니다.</translation>
    </message>
    <message>
        <source>The plan is made again for the files of that branch.</source>
        <translation>그 브랜치의 파일에 맞추어 계획을 다시 만듭니다.</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>커밋 메시지</translation>
    </message>
    <message>
        <source>What the message is made of: {title}, {date}, {slug}, {count}, {files}.</source>
        <translation>메시지를 이루는 것: {title}, {date}, {slug}, {count}, {files}.</translation>
    </message>
    <message>
        <source>On &amp;branch</source>
        <translation>브랜치(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>메시지(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Push afterwards</source>
        <translation>끝나면 푸시(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Push to %1 afterwards</source>
        <translation>끝나면 %1(으)로 푸시(&amp;P)</translation>
    </message>
    <message>
        <source>No branch is checked out, so that a commit would soon be lost; name a branch.</source>
        <translation>체크아웃한 브랜치가 없어 커밋을 곧 잃게 됩니다. 브랜치 이름을 정하세요.</translation>
    </message>
    <message>
        <source>“%1” holds other files than what is checked out: switch to it, and look at the plan again.</source>
        <translation>“%1”에는 지금 체크아웃한 것과 다른 파일이 있습니다. 그 브랜치로 바꾸고 계획을 다시 보세요.</translation>
    </message>
    <message>
        <source>The commit has no message; write one.</source>
        <translation>커밋 메시지가 없습니다. 메시지를 쓰세요.</translation>
    </message>
    <message>
        <source>Template of commit messages</source>
        <translation>커밋 메시지 서식</translation>
    </message>
    <message>
        <source>{title}, {date} and {slug} stand for the post&apos;s, {count} for the number of files, {files} for their names. Empty: the usual one.</source>
        <translation>{title}, {date}, {slug}는 글의 것, {count}는 파일 수, {files}는 파일 이름입니다. 비우면 기본 서식을 씁니다.</translation>
    </message>
    <message>
        <source>git knows no remote repository to push to.</source>
        <translation>git에 푸시할 원격 저장소가 없습니다.</translation>
    </message>
    <message>
        <source>The branch “%1” will be made.</source>
        <translation>브랜치 “%1”을(를) 만듭니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::InboxActions</name>
    <message>
        <source>There is no web address in it.</source>
        <translation>웹 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Already in the inbox, or sorted into the post.</source>
        <translation>이미 링크함에 있거나 글에 넣은 링크입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Added %n link(s)</source>
        <translation>
            <numerusform>링크 %n개 추가함</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>“%1” 지움</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n link(s)</source>
        <translation>
            <numerusform>링크 %n개 지움</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation>“%1” 바꿈</translation>
    </message>
    <message>
        <source>That section cannot take items.</source>
        <translation>그 섹션에는 항목을 넣을 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>링크 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort %1 into %2</source>
        <translation>%1을(를) %2(으)로</translation>
    </message>
</context>
<context>
    <name>wolgan::InboxCardForm</name>
    <message>
        <source>Title of the link</source>
        <translation>링크 제목</translation>
    </message>
    <message>
        <source>Note on the link</source>
        <translation>링크 메모</translation>
    </message>
    <message>
        <source>Becomes the item&apos;s text</source>
        <translation>항목의 글이 됩니다</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Back to the address as it was pasted</source>
        <translation>붙여 넣은 주소로 되돌립니다</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>The clean address is right: forget the old one</source>
        <translation>정리한 주소를 쓰고 이전 주소는 잊습니다</translation>
    </message>
    <message>
        <source>The address has the form of your other references.</source>
        <translation>주소를 다른 참조와 같은 형태로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Cleaned of %1</source>
        <translation>%1 제거됨</translation>
    </message>
</context>
<context>
    <name>wolgan::InboxModel</name>
    <message>
        <source>asking for its title…</source>
        <translation>제목을 가져오는 중…</translation>
    </message>
    <message>
        <source>no title: %1</source>
        <translation>제목 없음: %1</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>정리됨</translation>
    </message>
</context>
<context>
    <name>wolgan::InboxPanel</name>
    <message>
        <source>Open blog…</source>
        <translation>블로그 열기…</translation>
    </message>
    <message>
        <source>Choose the folder that holds the blog&apos;s _config.yml</source>
        <translation>블로그의 _config.yml이 있는 폴더를 고르세요</translation>
    </message>
    <message>
        <source>No blog is open. Open the folder of your Jekyll blog to collect links for it.</source>
        <translation>열린 블로그가 없습니다. 링크를 모으려면 Jekyll 블로그 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Nothing collected yet.

Paste or drop links here: one or many, text with links in it, a browser&apos;s bookmark file, an OPML or a JSON list.</source>
        <translation>아직 모은 링크가 없습니다.

여기에 링크를 붙여 넣거나 끌어다 놓으세요. 링크 하나나 여럿, 링크가 든 글, 브라우저 북마크 파일, OPML이나 JSON 목록도 됩니다.</translation>
    </message>
    <message>
        <source>Paste links…</source>
        <translation>링크 붙여 넣기…</translation>
    </message>
    <message>
        <source>New links</source>
        <translation>새 링크</translation>
    </message>
    <message>
        <source>One address or any text with addresses in it; what is typed is added by Return</source>
        <translation>주소 하나나 주소가 든 글. 입력한 뒤 Return을 누르면 추가됩니다</translation>
    </message>
    <message>
        <source>Collected links</source>
        <translation>모은 링크</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the last change of the inbox</source>
        <translation>링크함의 마지막 변경을 되돌립니다</translation>
    </message>
    <message>
        <source>Sort into a section</source>
        <translation>섹션에 넣기</translation>
    </message>
    <message>
        <source>Return, or the number of the section; or drag the links onto the outline</source>
        <translation>Return이나 섹션 번호를 누르거나 개요로 끌어다 놓으세요</translation>
    </message>
    <message>
        <source>Ask pages for their titles</source>
        <translation>페이지에서 제목 가져오기</translation>
    </message>
    <message>
        <source>Opens each new address once, in the background, to read its title</source>
        <translation>새 주소를 뒤에서 한 번씩 열어 제목을 읽습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Ask again for the titles that are missing</source>
        <translation>없는 제목을 다시 가져옵니다</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n page(s)…</source>
        <translation>
            <numerusform>페이지 %n개에서 가져오는 중…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection: %n title(s) missing</source>
        <translation>
            <numerusform>연결 없음: 제목 %n개를 가져오지 못함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) gave no title</source>
        <translation>
            <numerusform>페이지 %n개에 제목이 없음</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a post with sections first</source>
        <translation>먼저 섹션이 있는 글을 여세요</translation>
    </message>
    <message>
        <source>The open post has no section %1.</source>
        <translation>열린 글에 %1번 섹션이 없습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::IntroForm</name>
    <message>
        <source>This post has no front matter: Jekyll will not publish it.</source>
        <translation>이 글에는 머리말이 없어서 Jekyll이 발행하지 않습니다.</translation>
    </message>
    <message>
        <source>Add front matter</source>
        <translation>머리말 추가</translation>
    </message>
    <message>
        <source>Text before the first section</source>
        <translation>첫 섹션 앞의 글</translation>
    </message>
    <message>
        <source>Edit intro</source>
        <translation>도입부 편집</translation>
    </message>
    <message>
        <source>This post has no sections yet. Ctrl+Shift+Return adds one, Ctrl+Return adds an item.</source>
        <translation>아직 섹션이 없습니다. Ctrl+Shift+Return은 섹션을, Ctrl+Return은 항목을 추가합니다.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
</context>
<context>
    <name>wolgan::ItemForm</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>제목 편집</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>본문 편집</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Edit URL</source>
        <translation>URL 편집</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>요점</translation>
    </message>
    <message>
        <source>Points of the item</source>
        <translation>항목의 요점</translation>
    </message>
    <message>
        <source>Enter begins a new point, Tab nests it, Alt+Up and Alt+Down move it</source>
        <translation>Enter는 새 요점, Tab은 한 단계 안으로, Alt+위/아래 화살표는 옮기기입니다</translation>
    </message>
</context>
<context>
    <name>wolgan::KeyRow</name>
    <message>
        <source>Remove &apos;%1&apos;</source>
        <translation>“%1” 지우기</translation>
    </message>
    <message>
        <source>Edit &apos;%1&apos;</source>
        <translation>“%1” 편집</translation>
    </message>
    <message>
        <source>other values refer to this one; remove them first.</source>
        <translation>다른 값이 이 값을 참조합니다. 먼저 그 값을 지우세요.</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>쓰지 않음: %1</translation>
    </message>
</context>
<context>
    <name>wolgan::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>In text</source>
        <translation>글에서</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Point one step in or out</source>
        <translation>요점을 한 단계 안으로, 밖으로</translation>
    </message>
    <message>
        <source>Next field, also from a list of points</source>
        <translation>다음 필드 (요점 목록에서도)</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>개요에서</translation>
    </message>
    <message>
        <source>Edit what is chosen</source>
        <translation>선택한 것 편집</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>선택한 것 삭제</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>찾기 막대에서</translation>
    </message>
    <message>
        <source>Next, previous match</source>
        <translation>다음, 이전 결과</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>wolgan::LabelChangeList</name>
    <message>
        <source>Labels that will change</source>
        <translation>바뀔 레이블</translation>
    </message>
    <message>
        <source>Nothing will change.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>No label will change, only the order of the references at the end.</source>
        <translation>레이블은 그대로이고 끝의 참고 문헌 순서만 바뀝니다.</translation>
    </message>
    <message>
        <source>%1 will change in %2.</source>
        <translation>%1이(가) %2에서 바뀝니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>레이블 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n곳</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::LabelChangeModel</name>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1에서 %2(으)로</translation>
    </message>
    <message>
        <source>Label now</source>
        <translation>지금 레이블</translation>
    </message>
    <message>
        <source>Label then</source>
        <translation>바뀔 레이블</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>위치 수</translation>
    </message>
</context>
<context>
    <name>wolgan::LabelsDialog</name>
    <message>
        <source>Footnote labels</source>
        <translation>각주 레이블</translation>
    </message>
    <message>
        <source>Change the labels</source>
        <translation>레이블 바꾸기</translation>
    </message>
    <message>
        <source>ref1, ref2, … over the &amp;whole post</source>
        <translation>글 전체에 ref1, ref2, …(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;1, 2, … over the whole post</source>
        <translation>글 전체에 &amp;1, 2, …</translation>
    </message>
    <message>
        <source>A &amp;beginning of your own, then a number:</source>
        <translation>직접 정한 시작 부분과 번호(&amp;B):</translation>
    </message>
    <message>
        <source>What the labels begin with</source>
        <translation>레이블의 시작 부분</translation>
    </message>
    <message>
        <source>%1KEY-1, %1KEY-2, … within each &amp;section</source>
        <translation>섹션마다 %1키-1, %1키-2, …(&amp;S)</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1의 키</translation>
    </message>
    <message>
        <source>Keys of the sections</source>
        <translation>섹션의 키</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>wolgan::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>This file is read-only: save your changes under another name.</source>
        <translation>읽기 전용 파일입니다. 변경 내용은 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>%1[*] – Wolgan</source>
        <translation>%1[*] – 월간</translation>
    </message>
    <message>
        <source>Wolgan</source>
        <translation>월간</translation>
    </message>
    <message>
        <source>Open this address in your browser?
%1</source>
        <translation>이 주소를 브라우저에서 열까요?
%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>블로그</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>링크함</translation>
    </message>
</context>
<context>
    <name>wolgan::NewMonthDialog</name>
    <message>
        <source>Choose blog…</source>
        <translation>블로그 선택…</translation>
    </message>
    <message>
        <source>In the drafts, until it is exported</source>
        <translation>내보낼 때까지 초안에</translation>
    </message>
    <message>
        <source>In the posts</source>
        <translation>글 폴더에</translation>
    </message>
    <message>
        <source>New month</source>
        <translation>새 달</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Choose the blog&apos;s folder: the one with _config.yml.</source>
        <translation>_config.yml이 있는 블로그 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>기준 글</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>날짜와 시간</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>슬러그</translation>
    </message>
    <message>
        <source>The post&apos;s address on the site, and its file&apos;s name behind the date</source>
        <translation>사이트에서 글의 주소이자 파일 이름에서 날짜 뒤의 부분입니다</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>블로그</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>The file as it will be</source>
        <translation>만들어질 파일</translation>
    </message>
    <message>
        <source>Reading the blog&apos;s posts…</source>
        <translation>블로그의 글을 읽는 중…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>템플릿: %1</translation>
    </message>
    <message>
        <source>The blog has no digest yet, and there is no template.</source>
        <translation>블로그에 아직 월간 글이 없고 템플릿도 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are still last month&apos;s: they are marked until you have looked at them.</source>
        <translation>
            <numerusform>지난달 값이 %n개 남아 있습니다. 확인할 때까지 표시됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>It shows here as soon as a blog is chosen.</source>
        <translation>블로그를 선택하면 여기에 보입니다.</translation>
    </message>
    <message>
        <source>&amp;Edit it</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation>폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo all changes to it…</source>
        <translation>처음 상태로 되돌리기(&amp;U)…</translation>
    </message>
    <message>
        <source>A Markdown file of yours: what a blog&apos;s first digest is made from</source>
        <translation>블로그의 첫 월간 글을 만드는 데 쓰는, 고칠 수 있는 Markdown 파일입니다</translation>
    </message>
    <message>
        <source>Make “%1” again what came with the program? Your changes are lost.</source>
        <translation>“%1”을(를) 프로그램에 든 처음 상태로 되돌릴까요? 고친 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>처음 상태로</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>wolgan::OpenPost</name>
    <message>
        <source>Recover unsaved text</source>
        <translation>저장하지 않은 글 복구</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>디스크에서 다시 읽기</translation>
    </message>
</context>
<context>
    <name>wolgan::OtherKeys</name>
    <message>
        <source>Other keys</source>
        <translation>그 밖의 키</translation>
    </message>
    <message>
        <source>Name of a new key</source>
        <translation>새 키의 이름</translation>
    </message>
    <message>
        <source>new key</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>Value of the new key</source>
        <translation>새 키의 값</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Words, true or false, a number, or [a, list]</source>
        <translation>글자, true나 false, 숫자 또는 [목, 록]</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add this key to the front matter</source>
        <translation>이 키를 머리말에 추가합니다</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>“%1”은(는) 이미 있습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be a key: use letters, digits, - and _.</source>
        <translation>“%1”은(는) 키로 쓸 수 없습니다. 영문자, 숫자, -, _만 쓰세요.</translation>
    </message>
    <message>
        <source>Add &apos;%1&apos;</source>
        <translation>“%1” 추가</translation>
    </message>
</context>
<context>
    <name>wolgan::OutlineModel</name>
    <message>
        <source>Front matter</source>
        <translation>머리말</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>도입부</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참고 문헌</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(제목 없음)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>footnote number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, items: %2</source>
        <translation>%1, 항목 %2개</translation>
    </message>
    <message>
        <source>%1, definitions: %2</source>
        <translation>%1, 정의 %2개</translation>
    </message>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1, 문제 %2개</translation>
    </message>
</context>
<context>
    <name>wolgan::OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>거르기…</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>개요 거르기</translation>
    </message>
</context>
<context>
    <name>wolgan::PageActions</name>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>HTML로 저장(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Copy as rich text</source>
        <translation>서식 있는 텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as H&amp;TML</source>
        <translation>HTML로 복사(&amp;T)</translation>
    </message>
    <message>
        <source>The preview is starting…</source>
        <translation>미리보기를 시작하는 중…</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>digest</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>인쇄하는 중…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>인쇄했습니다</translation>
    </message>
    <message>
        <source>The page could not be printed: ask the printer again.</source>
        <translation>페이지를 인쇄하지 못했습니다. 프린터를 확인하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>%1 could not be written: choose a folder where you may write, with space left.</source>
        <translation>%1에 쓸 수 없습니다. 쓰기 권한과 빈 공간이 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>The page is on the clipboard as rich text</source>
        <translation>페이지를 서식 있는 텍스트로 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>The page is on the clipboard as HTML</source>
        <translation>페이지를 HTML로 클립보드에 복사했습니다</translation>
    </message>
</context>
<context>
    <name>wolgan::PictureBox</name>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>&amp;Leave out metadata</source>
        <translation>메타데이터 빼기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shrink to at most</source>
        <translation>최대 너비로 줄이기(&amp;S)</translation>
    </message>
    <message>
        <source>Convert to &amp;WebP</source>
        <translation>WebP로 변환(&amp;W)</translation>
    </message>
    <message>
        <source>Pictures that are narrower stay as they are.</source>
        <translation>더 좁은 그림은 그대로 둡니다.</translation>
    </message>
    <message>
        <source> pixels wide</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>Largest width of pictures, in pixels</source>
        <translation>그림의 최대 너비(픽셀)</translation>
    </message>
    <message>
        <source>The post names the new files. What would become larger, what is animated and drawings (SVG) stay as they are.</source>
        <translation>글에 새 파일 이름을 씁니다. 더 커지는 그림, 움직이는 그림, 벡터 그림(SVG)은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>What is done to the chosen picture</source>
        <translation>선택한 그림에 할 일</translation>
    </message>
    <message>
        <source>neither shrink nor convert</source>
        <translation>줄이지도 변환하지도 않음</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>convert to WebP</source>
        <translation>WebP로 변환</translation>
    </message>
    <message>
        <source>shrink and convert to WebP</source>
        <translation>줄이고 WebP로 변환</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s): %1</source>
        <translation>
            <numerusform>그림 %n개: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture above to treat it in its own way.</source>
        <translation>위에서 그림을 선택하면 따로 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Only “%1”:</source>
        <translation>“%1”만(&amp;O):</translation>
    </message>
    <message>
        <source>stays as it is in the blog</source>
        <translation>블로그에 있는 그대로</translation>
    </message>
    <message>
        <source>like all others</source>
        <translation>다른 그림과 같이</translation>
    </message>
    <message>
        <source>Where and when a picture was taken, with which camera, and comments in it. Its pixels stay as they are. Pictures that are shrunk or converted go without them in any case.</source>
        <translation>그림을 찍은 장소와 시각, 카메라, 그림에 든 설명입니다. 화소는 그대로입니다. 줄이거나 변환하는 그림에서는 어느 경우든 빠집니다.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n unused picture(s)</source>
        <translation>
            <numerusform>쓰지 않는 그림 %n개 삭제(&amp;D)</numerusform>
        </translation>
    </message>
    <message>
        <source>They are named as this post&apos;s own, and nothing in the blog names them:</source>
        <translation>이 글의 그림 이름이지만 블로그 어디에서도 쓰지 않습니다:</translation>
    </message>
</context>
<context>
    <name>wolgan::PointsField</name>
    <message>
        <source>Nest point</source>
        <translation>요점을 안으로</translation>
    </message>
    <message>
        <source>Move point out</source>
        <translation>요점을 밖으로</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>요점 옮기기</translation>
    </message>
    <message>
        <source>Paste points</source>
        <translation>요점 붙여넣기</translation>
    </message>
    <message>
        <source>Type a point…</source>
        <translation>요점을 쓰세요…</translation>
    </message>
</context>
<context>
    <name>wolgan::PostActions</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Wolgan ended unexpectedly and kept unsaved changes to &quot;%1&quot; of %2. Recover them?</source>
        <translation>월간이 예기치 않게 끝났고, %2에 저장하지 않은 “%1”의 변경 내용을 보관했습니다. 복구할까요?</translation>
    </message>
    <message>
        <source>The file has changed since; what is there now stays one undo away.</source>
        <translation>그 뒤 파일이 바뀌었습니다. 지금 파일의 내용은 실행 취소 한 번으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since it was opened. Replace what is there?</source>
        <translation>“%1”을(를) 연 뒤 다른 프로그램이 바꾸었습니다. 파일의 내용을 바꿀까요?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed by another program; saving writes it again.</source>
        <translation>다른 프로그램이 “%1”을(를) 지웠습니다. 저장하면 다시 씁니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program. Load what is there? Your changes stay one undo away.</source>
        <translation>다른 프로그램이 “%1”을(를) 바꾸었습니다. 그 내용을 읽을까요? 지금 내용은 실행 취소 한 번으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 것 유지</translation>
    </message>
    <message>
        <source>Loaded the changes that another program made to &quot;%1&quot;.</source>
        <translation>다른 프로그램이 “%1”에 한 변경을 읽었습니다.</translation>
    </message>
    <message>
        <source>The file is gone since; saving writes it again.</source>
        <translation>그 뒤로 파일이 없어졌습니다. 저장하면 다시 만듭니다.</translation>
    </message>
    <message>
        <source>There are no unsaved changes to recover.</source>
        <translation>복구할 저장하지 않은 변경이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Wolgan ended unexpectedly and kept unsaved changes to %n other post(s): see File, Recover unsaved changes.</source>
        <translation>
            <numerusform>월간이 예기치 않게 끝나 다른 글 %n개의 저장하지 않은 변경을 보관했습니다. 파일 &gt; 저장하지 않은 변경 복구를 보세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::PrefixDialog</name>
    <message>
        <source>All posts</source>
        <translation>모든 글</translation>
    </message>
    <message>
        <source>Convert the blog&apos;s posts to Chirpy 7</source>
        <translation>블로그의 글을 Chirpy 7로 바꾸기</translation>
    </message>
    <message>
        <source>Chirpy 7 ignores “img_path”, which says where a post&apos;s images lie, and reads “media_subpath”. These posts still have the old key:</source>
        <translation>Chirpy 7은 글의 그림 위치를 적는 “img_path”를 무시하고 “media_subpath”를 읽습니다. 다음 글에는 아직 옛 키가 있습니다:</translation>
    </message>
    <message>
        <source>Posts to convert, with their lines before and after</source>
        <translation>바꿀 글과 바꾸기 전후의 줄</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Reading the posts…</source>
        <translation>글을 읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Convert %n post(s)</source>
        <translation>
            <numerusform>글 %n개 바꾸기</numerusform>
        </translation>
    </message>
    <message>
        <source>No post of this blog needs converting.</source>
        <translation>이 블로그에는 바꿀 글이 없습니다.</translation>
    </message>
    <message>
        <source>All of the chosen posts are written, or none.</source>
        <translation>고른 글을 모두 쓰거나 하나도 쓰지 않습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::PreviewFeed</name>
    <message>
        <source>as GitHub shows the file</source>
        <translation>GitHub에 보이는 모습</translation>
    </message>
</context>
<context>
    <name>wolgan::PreviewPane</name>
    <message>
        <source>The preview is starting…</source>
        <translation>미리보기를 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>How far the preview is the site&apos;s page</source>
        <translation>미리보기가 사이트의 페이지와 같은 정도</translation>
    </message>
    <message>
        <source>Preview on the site</source>
        <translation>사이트에서 미리보기</translation>
    </message>
    <message>
        <source>Build the page with the blog&apos;s own Jekyll and show it</source>
        <translation>블로그의 Jekyll로 페이지를 만들어 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>wolgan::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>The preview stopped: this post keeps ending the process that draws it. It is tried again with the next change, or when you click here.</source>
        <translation>미리보기가 멈추었습니다. 이 글을 그리는 프로세스가 계속 끝납니다. 다음에 편집하거나 여기를 클릭하면 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Image not found</source>
        <translation>이미지가 없습니다</translation>
    </message>
    <message>
        <source>Embedded content, shown on the site only</source>
        <translation>끼워 넣은 내용, 사이트에서만 보입니다</translation>
    </message>
    <message>
        <source>What you write appears here.</source>
        <translation>쓰는 내용이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation>링크 주소 복사</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Image from %1. Click to load this post&apos;s images from the web.</source>
        <translation>%1의 이미지입니다. 클릭하면 이 글의 이미지를 웹에서 불러옵니다.</translation>
    </message>
    <message>
        <source>Made by Jekyll, shown on the site only</source>
        <translation>Jekyll이 만드는 내용으로 사이트에서만 보입니다</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Load Images from the Web</source>
        <translation>웹에서 이미지 불러오기</translation>
    </message>
</context>
<context>
    <name>wolgan::ProblemsPanel</name>
    <message>
        <source>Front matter</source>
        <translation>머리말</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참고 문헌</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>도입부</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>wolgan::ReferenceListModel</name>
    <message>
        <source>Nothing uses this definition: the site leaves it out</source>
        <translation>이 정의를 쓰는 곳이 없어 사이트에 나오지 않습니다</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>wolgan::ReferencePicker</name>
    <message>
        <source>References of the post</source>
        <translation>글의 참고 문헌</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Number, title or item…</source>
        <translation>번호, 제목 또는 항목…</translation>
    </message>
    <message>
        <source>Search references</source>
        <translation>참고 문헌 찾기</translation>
    </message>
</context>
<context>
    <name>wolgan::ReferenceRow</name>
    <message>
        <source>The footnote number that the site shows; it is never typed</source>
        <translation>사이트에 나오는 각주 번호이며 직접 쓰지 않습니다</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Reference title</source>
        <translation>참고 문헌 제목</translation>
    </message>
    <message>
        <source>Reference URL</source>
        <translation>참고 문헌 URL</translation>
    </message>
    <message>
        <source>Remove this reference</source>
        <translation>이 참고 문헌 지우기</translation>
    </message>
    <message>
        <source>Edit reference title</source>
        <translation>참고 문헌 제목 편집</translation>
    </message>
    <message>
        <source>Edit reference URL</source>
        <translation>참고 문헌 URL 편집</translation>
    </message>
    <message>
        <source>Footnote number %1</source>
        <translation>각주 번호 %1</translation>
    </message>
    <message>
        <source>%1 has no definition</source>
        <translation>%1의 정의가 없습니다</translation>
    </message>
    <message>
        <source>Remove reference</source>
        <translation>참고 문헌 지우기</translation>
    </message>
    <message numerus="yes">
        <source>Also used in: %1 and %n more</source>
        <translation>
            <numerusform>다른 곳에서도 사용: %1 외 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Also used in: %1</source>
        <translation>다른 곳에서도 사용: %1</translation>
    </message>
</context>
<context>
    <name>wolgan::ReferenceRows</name>
    <message>
        <source>References</source>
        <translation>참고 문헌</translation>
    </message>
    <message>
        <source>Add reference</source>
        <translation>참고 문헌 추가</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>도입부</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>함께 쓰기…</translation>
    </message>
    <message>
        <source>Use a reference of another item here, too</source>
        <translation>다른 항목의 참고 문헌을 여기에도 씁니다</translation>
    </message>
    <message>
        <source>Share reference</source>
        <translation>참고 문헌 함께 쓰기</translation>
    </message>
    <message>
        <source>Move reference</source>
        <translation>참고 문헌 옮기기</translation>
    </message>
</context>
<context>
    <name>wolgan::ReferencesForm</name>
    <message>
        <source>References</source>
        <translation>참고 문헌</translation>
    </message>
    <message>
        <source>%1 definitions. Enter or a double click goes to the item that uses it.</source>
        <translation>정의 %1개. Enter나 두 번 클릭으로 쓰는 항목으로 이동합니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::RenumberDialog</name>
    <message>
        <source>Renumber all footnotes</source>
        <translation>모든 각주 다시 번호 매기기</translation>
    </message>
    <message>
        <source>The footnotes are numbered in order already.</source>
        <translation>각주 번호가 이미 순서대로입니다.</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>다시 번호 매기기</translation>
    </message>
</context>
<context>
    <name>wolgan::RowWidget</name>
    <message>
        <source>Move up (Ctrl+Shift+Up)</source>
        <translation>위로 (Ctrl+Shift+위)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Shift+Down)</source>
        <translation>아래로 (Ctrl+Shift+아래)</translation>
    </message>
</context>
<context>
    <name>wolgan::Search</name>
    <message>
        <source>The pattern is wrong at character %1: %2</source>
        <translation>정규 표현식의 %1번째 글자에 오류가 있습니다: %2</translation>
    </message>
    <message>
        <source>This pattern cannot be searched for.</source>
        <translation>이 정규 표현식은 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The pattern takes too long here: make it simpler.</source>
        <translation>정규 표현식이 여기서 너무 오래 걸립니다. 더 단순하게 바꾸세요.</translation>
    </message>
</context>
<context>
    <name>wolgan::SectionChoices</name>
    <message>
        <source>Move the section up (Alt+Up)</source>
        <translation>섹션을 위로 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move the section down (Alt+Down)</source>
        <translation>섹션을 아래로 (Alt+Down)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>섹션</translation>
    </message>
</context>
<context>
    <name>wolgan::SectionForm</name>
    <message>
        <source>Emoji</source>
        <translation>이모지</translation>
    </message>
    <message>
        <source>Edit emoji</source>
        <translation>이모지 편집</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Edit section title</source>
        <translation>섹션 제목 편집</translation>
    </message>
    <message>
        <source>Bold section title</source>
        <translation>섹션 제목 굵게</translation>
    </message>
    <message>
        <source>Bold title</source>
        <translation>제목 굵게</translation>
    </message>
    <message>
        <source>Text before the first item</source>
        <translation>첫 항목 앞의 글</translation>
    </message>
    <message>
        <source>Edit section text</source>
        <translation>섹션 글 편집</translation>
    </message>
</context>
<context>
    <name>wolgan::SiteBuild</name>
    <message>
        <source>Jekyll did not publish this post.</source>
        <translation>Jekyll이 이 글을 게시하지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at the post&apos;s name and date, and at the rules of the blog&apos;s plugins.</source>
        <translation>글의 이름과 날짜, 블로그 플러그인의 규칙을 확인하세요.</translation>
    </message>
    <message>
        <source>Jekyll is not installed.</source>
        <translation>Jekyll이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Install it (Debian&apos;s package is named jekyll) and build again.</source>
        <translation>설치한 뒤(Debian 패키지 이름은 jekyll) 다시 만드세요.</translation>
    </message>
    <message numerus="yes">
        <source>Jekyll took longer than %n second(s) and was stopped.</source>
        <translation>
            <numerusform>Jekyll이 %n초 넘게 걸려 멈추었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A loop in the post&apos;s Liquid or a plugin may never end.</source>
        <translation>글의 Liquid나 플러그인의 반복이 끝나지 않는 것일 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::SiteCheckBar</name>
    <message>
        <source>Check with &amp;Jekyll</source>
        <translation>Jekyll로 검사(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>멈추기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>가기(&amp;G)</translation>
    </message>
    <message>
        <source>Builds the page in a folder of its own, and looks for the post in it.</source>
        <translation>따로 둔 폴더에서 페이지를 만들고 그 안에 글이 있는지 봅니다.</translation>
    </message>
    <message>
        <source>Goes to the line in the post.</source>
        <translation>글의 그 줄로 갑니다.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>검사를 멈추었습니다.</translation>
    </message>
    <message>
        <source>Building the page runs programs of the blog itself (_plugins, Gemfile). Build only blogs that you trust.</source>
        <translation>페이지를 만들면 블로그 자체의 프로그램(_plugins, Gemfile)이 실행됩니다. 믿을 수 있는 블로그만 만드세요.</translation>
    </message>
    <message>
        <source>Build it</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Jekyll is building the page…</source>
        <translation>Jekyll이 페이지를 만드는 중…</translation>
    </message>
    <message>
        <source>Jekyll built the page, but it does not hold: %1.</source>
        <translation>Jekyll이 페이지를 만들었지만 다음이 없습니다: %1.</translation>
    </message>
    <message>
        <source>Jekyll built the page, and the whole post is in it, but says: %1</source>
        <translation>Jekyll이 페이지를 만들었고 글이 모두 들어 있지만, 다음을 알립니다: %1</translation>
    </message>
    <message>
        <source>Jekyll built the page, and the whole post is in it.</source>
        <translation>Jekyll이 페이지를 만들었고 글이 모두 들어 있습니다.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1줄: %2</translation>
    </message>
</context>
<context>
    <name>wolgan::SiteCheckDialog</name>
    <message>
        <source>Check with Jekyll</source>
        <translation>Jekyll로 검사</translation>
    </message>
</context>
<context>
    <name>wolgan::SitePageView</name>
    <message>
        <source>The site&apos;s page</source>
        <translation>사이트의 페이지</translation>
    </message>
</context>
<context>
    <name>wolgan::SitePreview</name>
    <message>
        <source>How far the site&apos;s page is</source>
        <translation>사이트 페이지의 상태</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Let the blog&apos;s programs run and build the page</source>
        <translation>블로그의 프로그램을 실행해 페이지를 만듭니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop Jekyll</source>
        <translation>Jekyll 멈추기</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Go to the line in the source</source>
        <translation>원본의 행으로 이동</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Build the page of the text as it is now</source>
        <translation>지금 글로 페이지를 만듭니다</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>실시간 미리보기</translation>
    </message>
    <message>
        <source>Back to the preview that follows your typing</source>
        <translation>입력을 따라가는 미리보기로 돌아갑니다</translation>
    </message>
    <message>
        <source>The site&apos;s page needs a blog.</source>
        <translation>사이트의 페이지를 보려면 블로그가 필요합니다.</translation>
    </message>
    <message>
        <source>Save the post in its blog&apos;s folder, or export it to the blog once.</source>
        <translation>글을 블로그 폴더에 저장하거나 블로그로 한 번 내보내세요.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>Building the page runs programs of the blog itself (_plugins, Gemfile). Build only blogs that you trust.</source>
        <translation>페이지를 만들면 블로그 자체의 프로그램(_plugins, Gemfile)이 실행됩니다. 믿을 수 있는 블로그만 만드세요.</translation>
    </message>
    <message numerus="yes">
        <source>Jekyll is building the page… %n s</source>
        <translation>
            <numerusform>Jekyll이 페이지를 만드는 중… %n초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the blog&apos;s Jekyll… %n s</source>
        <translation>
            <numerusform>블로그의 Jekyll을 찾는 중… %n초</numerusform>
        </translation>
    </message>
    <message>
        <source>Building was cancelled.</source>
        <translation>만들기를 취소했습니다.</translation>
    </message>
    <message>
        <source>The site&apos;s page, built %1: older than the text.</source>
        <translation>%1에 만든 사이트 페이지: 글보다 오래되었습니다.</translation>
    </message>
    <message>
        <source>The site&apos;s page, built %1.</source>
        <translation>%1에 만든 사이트 페이지입니다.</translation>
    </message>
    <message>
        <source>Below is the page built %1.</source>
        <translation>아래는 %1에 만든 페이지입니다.</translation>
    </message>
    <message>
        <source>Styles that are not loaded</source>
        <translation>불러오지 않은 스타일</translation>
    </message>
    <message>
        <source>Load styles</source>
        <translation>스타일 불러오기</translation>
    </message>
    <message>
        <source>Load style sheets and fonts from there, for this blog&apos;s pages from now on. Scripts stay off.</source>
        <translation>이제부터 이 블로그의 페이지에 그곳의 스타일 시트와 글꼴을 불러옵니다. 스크립트는 계속 꺼 둡니다.</translation>
    </message>
    <message>
        <source>The page takes styles and fonts from %1. They are not loaded until you say so.</source>
        <translation>이 페이지는 %1의 스타일과 글꼴을 씁니다. 허락하기 전에는 불러오지 않습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::SourceView</name>
    <message>
        <source>Markdown source</source>
        <translation>Markdown 원본</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>원본 편집</translation>
    </message>
</context>
<context>
    <name>wolgan::StepNotice</name>
    <message>
        <source>Undone: %1</source>
        <translation>실행 취소됨: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>wolgan::StepPreview</name>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2픽셀, %3</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>파일에서 바뀌는 것</translation>
    </message>
    <message>
        <source>Choose a file to see what changes in it.</source>
        <translation>파일을 고르면 바뀌는 것이 보입니다.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>바뀌기 전 그림</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>바뀐 뒤 그림</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>그림 없음</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>전: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>후: %1</translation>
    </message>
    <message>
        <source>Not a letter of it changes.</source>
        <translation>한 글자도 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>wolgan::StructureActions</name>
    <message>
        <source>New &amp;item below</source>
        <translation>아래에 새 항목(&amp;I)</translation>
    </message>
    <message>
        <source>New &amp;section below</source>
        <translation>아래에 새 섹션(&amp;S)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>아래로(&amp;D)</translation>
    </message>
    <message>
        <source>Move to the section &amp;before</source>
        <translation>이전 섹션으로(&amp;B)</translation>
    </message>
    <message>
        <source>Move to the section &amp;after</source>
        <translation>다음 섹션으로(&amp;A)</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>새 섹션</translation>
    </message>
    <message>
        <source>Renumber footnotes</source>
        <translation>각주 번호 다시 매기기</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste below</source>
        <translation>아래에 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>복제(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Move to section</source>
        <translation>섹션으로 옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>Mer&amp;ge items</source>
        <translation>항목 합치기(&amp;G)</translation>
    </message>
    <message>
        <source>Makes one item of those that are selected</source>
        <translation>선택한 항목을 하나로 합칩니다</translation>
    </message>
    <message>
        <source>The point with the caret and what follows become an item of their own</source>
        <translation>커서가 있는 요점부터 그 뒤를 새 항목으로 만듭니다</translation>
    </message>
    <message>
        <source>Change footnote labels</source>
        <translation>각주 레이블 바꾸기</translation>
    </message>
    <message>
        <source>Renumber f&amp;igures</source>
        <translation>그림 번호 다시 매기기(&amp;I)</translation>
    </message>
    <message>
        <source>Names the pictures by their order in the text; the files follow with the next export</source>
        <translation>글에 나오는 순서대로 그림의 이름을 매깁니다. 파일 이름은 다음에 내보낼 때 바뀝니다</translation>
    </message>
    <message>
        <source>Renumber figures</source>
        <translation>그림 번호 다시 매기기</translation>
    </message>
    <message>
        <source>Split the item he&amp;re</source>
        <translation>여기서 항목 나누기(&amp;R)</translation>
    </message>
    <message>
        <source>Renumber &amp;all…</source>
        <translation>모두 다시 번호 매기기(&amp;A)…</translation>
    </message>
    <message>
        <source>Footnote &amp;labels…</source>
        <translation>각주 레이블(&amp;L)…</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>삭제(&amp;E)</translation>
    </message>
</context>
<context>
    <name>wolgan::Thumbnail</name>
    <message>
        <source>no picture</source>
        <translation>그림 없음</translation>
    </message>
    <message>
        <source>No file of that name was found</source>
        <translation>그 이름의 파일을 찾지 못했습니다</translation>
    </message>
</context>
<context>
    <name>wolgan::TitleFetcher</name>
    <message>
        <source>the page has none</source>
        <translation>페이지에 제목이 없음</translation>
    </message>
    <message>
        <source>its server is not found</source>
        <translation>서버를 찾을 수 없음</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>제때 응답이 없음</translation>
    </message>
    <message>
        <source>its server&apos;s certificate is not valid</source>
        <translation>서버 인증서가 올바르지 않음</translation>
    </message>
    <message>
        <source>its server does not answer</source>
        <translation>서버가 응답하지 않음</translation>
    </message>
    <message>
        <source>the page leads elsewhere</source>
        <translation>페이지가 다른 곳으로 이어짐</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>연결 없음</translation>
    </message>
    <message>
        <source>its server&apos;s answer is broken</source>
        <translation>서버 응답이 깨짐</translation>
    </message>
    <message>
        <source>it is no web address</source>
        <translation>웹 주소가 아님</translation>
    </message>
    <message>
        <source>its server answers %1</source>
        <translation>서버 응답 %1</translation>
    </message>
    <message>
        <source>it is no web page</source>
        <translation>웹 페이지가 아님</translation>
    </message>
    <message>
        <source>the proxy %1 does not answer</source>
        <translation>프록시 %1이(가) 응답하지 않음</translation>
    </message>
</context>
<context>
    <name>wolgan::WelcomePage</name>
    <message>
        <source>Wolgan</source>
        <translation>월간</translation>
    </message>
    <message>
        <source>Compose the month&apos;s digest for your blog.</source>
        <translation>블로그의 이달 소식을 엮으세요.</translation>
    </message>
    <message>
        <source>Open a post…</source>
        <translation>글 열기…</translation>
    </message>
    <message>
        <source>Try the sample digest</source>
        <translation>예제 글 열어 보기</translation>
    </message>
    <message>
        <source>You can also drop a Markdown file anywhere in this window.</source>
        <translation>이 창의 아무 곳에나 Markdown 파일을 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>Recent posts</source>
        <translation>최근 글</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Open a blog…</source>
        <translation>블로그 열기…</translation>
    </message>
    <message>
        <source>New month…</source>
        <translation>새 달…</translation>
    </message>
</context>
<context>
    <name>wolgan::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 글 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export to a blog…</source>
        <translation>블로그로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>The &amp;page</source>
        <translation>페이지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>Find in the &amp;outline</source>
        <translation>개요에서 찾기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>행으로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>삽입(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;tem</source>
        <translation>항목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Form or &amp;source</source>
        <translation>양식/원본 전환(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>명령 팔레트(&amp;C)…</translation>
    </message>
    <message>
        <source>Go to the &amp;outline</source>
        <translation>개요로 이동(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the &amp;form</source>
        <translation>양식으로 이동(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the &amp;preview</source>
        <translation>미리보기로 이동(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>다음 문제(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>이전 문제(&amp;V)</translation>
    </message>
    <message>
        <source>Source te&amp;xt size</source>
        <translation>원본 글자 크기(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>보통(&amp;U)</translation>
    </message>
    <message>
        <source>Page &amp;width</source>
        <translation>페이지 너비(&amp;W)</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>데스크톱</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>태블릿</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>휴대폰</translation>
    </message>
    <message>
        <source>Preview &amp;as</source>
        <translation>미리보기 방식(&amp;A)</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>The language changes when Wolgan starts again.</source>
        <translation>언어는 다음에 시작할 때 바뀝니다.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Wolgan</source>
        <translation>월간 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>문제 없음</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>문제 %1개</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>About Wolgan</source>
        <translation>월간 정보</translation>
    </message>
    <message>
        <source>&lt;b&gt;Wolgan %1&lt;/b&gt;&lt;p&gt;An editor for the monthly digests of a Jekyll blog.&lt;/p&gt;&lt;p&gt;MIT licence&lt;/p&gt;</source>
        <translation>&lt;b&gt;월간 %1&lt;/b&gt;&lt;p&gt;Jekyll 블로그의 월간 소식을 위한 편집기&lt;/p&gt;&lt;p&gt;MIT 라이선스&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>참고 문헌(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>그림(&amp;F)</translation>
    </message>
    <message>
        <source>Put the caret into the point that is to begin the new item, not the first one.</source>
        <translation>새 항목이 시작될 요점에 커서를 두세요. 첫 요점은 안 됩니다.</translation>
    </message>
    <message>
        <source>Preview on the s&amp;ite</source>
        <translation>사이트에서 미리보기(&amp;I)</translation>
    </message>
    <message>
        <source>Open &amp;blog…</source>
        <translation>블로그 열기(&amp;B)…</translation>
    </message>
    <message>
        <source>Check with &amp;Jekyll…</source>
        <translation>Jekyll로 검사(&amp;J)…</translation>
    </message>
    <message>
        <source>Go to the &amp;blog</source>
        <translation>블로그로 가기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blog</source>
        <translation>블로그(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Posts of the blog</source>
        <translation>블로그의 글(&amp;P)</translation>
    </message>
    <message>
        <source>Convert the &amp;blog to Chirpy 7…</source>
        <translation>블로그를 Chirpy 7로 바꾸기(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;New month…</source>
        <translation>새 달(&amp;N)…</translation>
    </message>
    <message>
        <source>Edit &amp;templates…</source>
        <translation>템플릿 편집(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Everything of last month is looked at</source>
        <translation>지난달 값을 모두 확인함(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go to the inbox</source>
        <translation>링크함으로(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Inbox of links</source>
        <translation>링크함(&amp;I)</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple digest</source>
        <translation>예제 글 열기(&amp;M)</translation>
    </message>
    <message>
        <source>Liv&amp;e preview</source>
        <translation>실시간 미리보기(&amp;E)</translation>
    </message>
    <message>
        <source>Reco&amp;ver unsaved changes…</source>
        <translation>저장하지 않은 변경 복구(&amp;V)…</translation>
    </message>
    <message>
        <source>Find and re&amp;place…</source>
        <translation>찾아 바꾸기(&amp;P)…</translation>
    </message>
    <message>
        <source>Edit t&amp;he title</source>
        <translation>제목 편집(&amp;H)</translation>
    </message>
    <message>
        <source>Edit the re&amp;ference&apos;s URL</source>
        <translation>참고 문헌 주소 편집(&amp;F)</translation>
    </message>
    <message>
        <source>Convert the post to &amp;Chirpy 7</source>
        <translation>글을 Chirpy 7로 바꾸기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wolgan::YamlField</name>
    <message>
        <source>This does not fit here as a value.</source>
        <translation>이 자리의 값으로 쓸 수 없습니다.</translation>
    </message>
</context>
</TS>
