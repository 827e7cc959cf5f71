<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n picture(s) have new names in the post and the old ones in the blog: export the post (Ctrl+E) before anyone else publishes it.</source>
        <translation>
            <numerusform>%n picture has a new name in the post and the old one in the blog: export the post (Ctrl+E) before anyone else publishes it.</numerusform>
            <numerusform>%n pictures have new names in the post and the old ones in the blog: export the post (Ctrl+E) before anyone else publishes it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>commit    %1 on %2 (%n file(s))</source>
        <translation>
            <numerusform>commit    %1 on %2 (%n file)</numerusform>
            <numerusform>commit    %1 on %2 (%n files)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureSteps</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n item(s) into &apos;%1&apos;</source>
        <translation>
            <numerusform>Merge %n item into &apos;%1&apos;</numerusform>
            <numerusform>Merge %n items into &apos;%1&apos;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::BlogActions</name>
    <message numerus="yes">
        <source>Converted %n post(s)</source>
        <translation>
            <numerusform>Converted %n post</numerusform>
            <numerusform>Converted %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::BlogPanel</name>
    <message numerus="yes">
        <source>Convert %n post(s) to Chirpy 7…</source>
        <translation>
            <numerusform>Convert %n post to Chirpy 7…</numerusform>
            <numerusform>Convert %n posts to Chirpy 7…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::Confirmer</name>
    <message numerus="yes">
        <source>as published, %n block(s) corrected</source>
        <translation>
            <numerusform>as published, %n block corrected</numerusform>
            <numerusform>as published, %n blocks corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::ExportActions</name>
    <message numerus="yes">
        <source>Exported %n file(s) to %1</source>
        <translation>
            <numerusform>Exported %n file to %1</numerusform>
            <numerusform>Exported %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed.</source>
        <translation>
            <numerusform>%n file removed.</numerusform>
            <numerusform>%n files removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The export was undone; %n file(s) are as before.</source>
        <translation>
            <numerusform>The export was undone; %n file is as before.</numerusform>
            <numerusform>The export was undone; %n files are as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::InboxActions</name>
    <message numerus="yes">
        <source>Added %n link(s)</source>
        <translation>
            <numerusform>Added %n link</numerusform>
            <numerusform>Added %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n link(s)</source>
        <translation>
            <numerusform>Deleted %n link</numerusform>
            <numerusform>Deleted %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::InboxPanel</name>
    <message numerus="yes">
        <source>Asking %n page(s)…</source>
        <translation>
            <numerusform>Asking %n page…</numerusform>
            <numerusform>Asking %n pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection: %n title(s) missing</source>
        <translation>
            <numerusform>No connection: %n title missing</numerusform>
            <numerusform>No connection: %n titles missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) gave no title</source>
        <translation>
            <numerusform>%n page gave no title</numerusform>
            <numerusform>%n pages gave no title</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::LabelChangeList</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::NewMonthDialog</name>
    <message numerus="yes">
        <source>%n value(s) are still last month&apos;s: they are marked until you have looked at them.</source>
        <translation>
            <numerusform>%n value is still last month&apos;s: it is marked until you have looked at it.</numerusform>
            <numerusform>%n values are still last month&apos;s: they are marked until you have looked at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::PictureBox</name>
    <message numerus="yes">
        <source>%n picture(s): %1</source>
        <translation>
            <numerusform>%n picture: %1</numerusform>
            <numerusform>%n pictures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n unused picture(s)</source>
        <translation>
            <numerusform>&amp;Delete %n unused picture</numerusform>
            <numerusform>&amp;Delete %n unused pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::PostActions</name>
    <message numerus="yes">
        <source>Wolgan ended unexpectedly and kept unsaved changes to %n other post(s): see File, Recover unsaved changes.</source>
        <translation>
            <numerusform>Wolgan ended unexpectedly and kept unsaved changes to %n other post: see File, Recover unsaved changes.</numerusform>
            <numerusform>Wolgan ended unexpectedly and kept unsaved changes to %n other posts: see File, Recover unsaved changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::PrefixDialog</name>
    <message numerus="yes">
        <source>Convert %n post(s)</source>
        <translation>
            <numerusform>Convert %n post</numerusform>
            <numerusform>Convert %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::ReferenceRow</name>
    <message numerus="yes">
        <source>Also used in: %1 and %n more</source>
        <translation>
            <numerusform>Also used in: %1 and %n more</numerusform>
            <numerusform>Also used in: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::SiteBuild</name>
    <message numerus="yes">
        <source>Jekyll took longer than %n second(s) and was stopped.</source>
        <translation>
            <numerusform>Jekyll took longer than %n second and was stopped.</numerusform>
            <numerusform>Jekyll took longer than %n seconds and was stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wolgan::SitePreview</name>
    <message numerus="yes">
        <source>Jekyll is building the page… %n s</source>
        <translation>
            <numerusform>Jekyll is building the page… %n s</numerusform>
            <numerusform>Jekyll is building the page… %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the blog&apos;s Jekyll… %n s</source>
        <translation>
            <numerusform>Looking for the blog&apos;s Jekyll… %n s</numerusform>
            <numerusform>Looking for the blog&apos;s Jekyll… %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
