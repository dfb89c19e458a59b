package org.perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What arrived at the sample organisation's mail server for one address. */
public final class Mailbox {

    private final ApiClient reader;
    private final String address;
    private final int port;

    /**
     * @param reader somebody who works there and may look into its mails
     * @param address or a part of it
     * @param port of the product under test, which is not the one that mails name
     */
    public Mailbox(ApiClient reader, String address, int port) {
        this.reader = reader;
        this.address = address;
        this.port = port;
    }

    /** The newest mail that says all of this in its subject or text; waits for it. */
    public JsonNode mail(String... words) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> newest(words), Optional::isPresent).orElseThrow();
    }

    /** An address in the text of the mail, as it is where the product runs now. */
    public String link(JsonNode mail, String path) {
        String text = mail.at("/plain").asString();
        Matcher link = Pattern.compile("https?://[^/\\s]+" + path).matcher(text);
        assertThat(link.find()).as("a link %s in %s", path, text).isTrue();
        return here(link.group());
    }

    public String here(String link) {
        return link.replaceFirst("https?://[^/]+", "http://localhost:" + port);
    }

    private Optional<JsonNode> newest(String... words) {
        return reader.get("/api/demo/mails?to=" + address).expect(200).json().at("/items").valueStream()
                .map(mail -> reader.get("/api/demo/mails/" + mail.at("/id").asString()).expect(200).json())
                .filter(mail -> {
                    String text = mail.at("/mail/subject").asString() + "\n" + mail.at("/plain").asString();
                    return Stream.of(words).allMatch(text::contains);
                })
                .findFirst();
    }
}
