<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatusFacts</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation><numerusform>%n min read</numerusform><numerusform>%n min read</numerusform></translation>
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
    <name>wolgan::MainWindow</name>
    <message numerus="yes">
        <source>Exported %n file(s) to %1</source>
        <translation><numerusform>Exported %n file to %1</numerusform><numerusform>Exported %n files to %1</numerusform></translation>
    </message>
</context>
</TS>
