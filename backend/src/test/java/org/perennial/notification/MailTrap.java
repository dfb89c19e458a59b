package org.perennial.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that behaves as badly as it is told to. */
final class MailTrap implements AutoCloseable {

    enum Manner {
        TAKE,
        SILENT,
        REFUSE_EVERYBODY,
        REFUSE_RECEIVERS,
        LATER,
        CLOSE_IN_DATA,
        TAKE_AND_CLOSE
    }

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private volatile Manner manner;

    MailTrap(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "mail-trap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void behave(Manner next) {
        manner = next;
    }

    /** Message-IDs of what was taken, in order. */
    List<String> taken() {
        return taken;
    }

    /** Receivers somebody began to write to. */
    List<String> begun() {
        return begun;
    }

    int connections() {
        return open.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread thread = new Thread(() -> serve(client), "mail-trap-client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            if (manner == Manner.SILENT) {
                in.readLine();
                return;
            }
            if (manner == Manner.REFUSE_EVERYBODY) {
                say(client, "421 too busy");
                return;
            }
            say(client, "220 trap");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(client, in, line)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the other side may leave at any time
        }
    }

    private boolean answer(Socket client, BufferedReader in, String line) throws IOException {
        if (line.startsWith("QUIT")) {
            say(client, "221 bye");
            return false;
        }
        if (line.startsWith("RCPT")) {
            begun.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            say(client, manner == Manner.REFUSE_RECEIVERS ? "550 5.1.1 nobody here" : manner == Manner.LATER ? "451 4.7.1 later" : "250 ok");
            return true;
        }
        if (!line.startsWith("DATA")) {
            say(client, "250 ok");
            return true;
        }
        say(client, "354 go on");
        String id = "";
        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            if (manner == Manner.CLOSE_IN_DATA) {
                return false;
            }
            id = text.startsWith("Message-ID: ") ? text.substring("Message-ID: ".length()) : id;
        }
        taken.add(id);
        if (manner == Manner.TAKE_AND_CLOSE) {
            return false;
        }
        say(client, "250 taken");
        return true;
    }

    private static void say(Socket client, String words) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
