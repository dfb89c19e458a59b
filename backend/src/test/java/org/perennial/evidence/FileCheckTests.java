package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perennial.shared.Problem;
import org.springframework.util.unit.DataSize;

class FileCheckTests {

    private final FileCheck check = new FileCheck();
    private Spool spool;

    @BeforeEach
    void spoolHere(@TempDir Path directory) throws IOException {
        spool = new Spool(Samples.settings(DataSize.ofMegabytes(1), directory), directory);
    }

    static Stream<Arguments> taken() {
        String odf = "application/vnd.oasis.opendocument.";
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", Samples.PDF, "application/pdf"),
                Arguments.of("A.PDF", "", Samples.PDF, "application/pdf"),
                Arguments.of("a.png", "image/png", Samples.PNG, "image/png"),
                Arguments.of("a.jpeg", "image/jpeg", Samples.JPEG, "image/jpeg"),
                Arguments.of("a.gif", "image/gif", Samples.GIF, "image/gif"),
                Arguments.of("a.webp", "image/webp", Samples.WEBP, "image/webp"),
                Arguments.of("a.txt", "text/plain; charset=utf-8", Samples.text("hello"), "text/plain"),
                Arguments.of("a.log", "application/octet-stream", Samples.text("\u001b[31m2026 INFO\u001b[0m"), "text/plain"),
                Arguments.of("a.txt", "text/plain", Samples.EML, "text/plain"),
                Arguments.of("a.csv", "application/vnd.ms-excel", Samples.text("a;b\n1;2\n"), "text/csv"),
                Arguments.of("a.csv", "text/csv", "Müller;Straße\n".getBytes(StandardCharsets.ISO_8859_1), "text/csv"),
                Arguments.of("a.csv", "text/csv", "\ufeffa;b\n".getBytes(StandardCharsets.UTF_16LE), "text/csv"),
                Arguments.of("a.json", "application/json", Samples.text("{\"a\":1}"), "application/json"),
                Arguments.of("a.xml", "text/xml", Samples.text("<?xml version=\"1.0\"?><a/>"), "text/plain"),
                Arguments.of("a.eml", "message/rfc822", Samples.EML, "message/rfc822"),
                Arguments.of("a.doc", "application/msword", Samples.OLE, "application/msword"),
                Arguments.of("a.odt", odf + "text", Samples.openDocument(odf + "text"), odf + "text"),
                Arguments.of("a.zip", "application/x-zip-compressed", Samples.zip("a.txt"), "application/zip"),
                Arguments.of(
                        "a.docx", "", Samples.zip("[Content_Types].xml", "word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "a.xlsx", "", Samples.zip("xl/workbook.xml", "[Content_Types].xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("README", "", Samples.text("hello"), "text/plain"),
                Arguments.of("scan", "", Samples.PDF, "application/pdf"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void takesWhatIsWhatItSays(String name, String declared, byte[] bytes, String mediaType) {
        assertThat(check(name, declared, bytes)).isEqualTo(mediaType);
    }

    static Stream<Arguments> faked() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", Samples.EXE),
                Arguments.of("a.pdf", "application/pdf", Samples.HTML),
                Arguments.of("a.pdf", "application/pdf", Samples.PNG),
                Arguments.of("a.png", "image/png", Samples.text("not an image")),
                Arguments.of("a.png", "image/png", Samples.JPEG),
                Arguments.of("a.txt", "text/plain", Samples.HTML),
                Arguments.of("a.txt", "text/plain", Samples.PDF),
                Arguments.of("a.csv", "text/csv", Samples.EXE),
                Arguments.of("a.xml", "text/xml", Samples.SVG),
                Arguments.of("a.json", "application/json", Samples.zip("a.txt")),
                Arguments.of("a.txt", "text/plain", Samples.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("a.zip", "application/zip", Samples.text("PK")),
                Arguments.of("a.docx", "", Samples.zip("a.txt")),
                Arguments.of("a.docx", "", Samples.zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of("a.docx", "", Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                Arguments.of("a.xlsx", "", Samples.OLE),
                Arguments.of("a.pdf", "image/png", Samples.PDF),
                Arguments.of("a.csv", "text/html", Samples.text("a,b\n")),
                Arguments.of("a.txt", "nonsense", Samples.text("a,b\n")));
    }

    @ParameterizedTest
    @MethodSource("faked")
    void refusesFakedTypes(String name, String declared, byte[] bytes) {
        assertProblem(name, declared, bytes, 415, "evidence.type-mismatch");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a.html", "text/html", Samples.HTML),
                Arguments.of("a.svg", "image/svg+xml", Samples.SVG),
                Arguments.of("a.exe", "", Samples.EXE),
                Arguments.of("a.pdf.exe", "application/pdf", Samples.PDF),
                Arguments.of("a.js", "text/javascript", Samples.text("alert(1)")),
                Arguments.of("a.sh", "", Samples.text("#!/bin/sh\n")),
                Arguments.of("a.docm", "", Samples.zip("[Content_Types].xml", "word/document.xml")),
                Arguments.of("page", "", Samples.HTML),
                Arguments.of("program", "", Samples.EXE));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTypesNobodyReads(String name, String declared, byte[] bytes) {
        assertProblem(name, declared, bytes, 415, "evidence.type-refused");
    }

    @Test
    void refusesArchivesThatUnpackToTooMuch() {
        String[] many = IntStream.rangeClosed(0, 1_000).mapToObj(n -> n + ".txt").toArray(String[]::new);
        assertProblem("many.zip", "", Samples.zip(many), 400, "evidence.archive-refused");
        assertProblem("bomb.zip", "", Samples.zip(20_000_000, "zeros.txt"), 400, "evidence.archive-refused");
    }

    private String check(String name, @Nullable String declared, byte[] bytes) {
        try (Spooled file = spool.receive(new ByteArrayInputStream(bytes))) {
            return check.mediaType(name, declared, file);
        }
    }

    private void assertProblem(String name, String declared, byte[] bytes, int status, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> check(name, declared, bytes))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(status));
    }
}
