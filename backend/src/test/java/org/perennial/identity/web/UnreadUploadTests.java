package org.perennial.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Nobody makes the server take in a file before it knows who sends it. */
@ApiTest
class UnreadUploadTests {

    @Autowired
    WebServerApplicationContext server;

    @Test
    void refusesUploadOfAStrangerBeforeItComes() throws IOException {
        try (Socket socket = new Socket("localhost", server.getWebServer().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST /api/people/imports HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();

            assertThat(status).startsWith("HTTP/1.1 403");
        }
    }
}
