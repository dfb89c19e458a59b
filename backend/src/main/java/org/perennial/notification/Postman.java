package org.perennial.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.perennial.shared.SystemTime;
import org.perennial.shared.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, on every node, never inside a request. While the server is away nothing is counted against the
 * mails: they wait, and one try now and then finds out when it is back.
 */
@Component
class Postman extends Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration SECRETS = Duration.ofSeconds(30);
    private static final int PER_CONNECTION = 5;

    private final Outbox outbox;
    private final MailServers servers;
    private final SmtpSession sessions;
    private final MailNews news;
    private final MailSettings settings;
    private final ReentrantLock round = new ReentrantLock();
    private volatile ExecutorService connections;
    private volatile Instant pausedUntil = Instant.EPOCH;
    private volatile int failures;
    private volatile boolean trouble;
    private volatile Instant forgetAt = Instant.EPOCH;
    private volatile Instant secretsAt = Instant.EPOCH;

    Postman(Outbox outbox, MailServers servers, SmtpSession sessions, MailNews news, MailSettings settings) {
        super(Duration.ofSeconds(1));
        this.outbox = outbox;
        this.servers = servers;
        this.sessions = sessions;
        this.news = news;
        this.settings = settings;
    }

    /** Tries again at the next second, because somebody changed the settings or asked for it. */
    void wake() {
        failures = 0;
        pausedUntil = Instant.EPOCH;
    }

    @Override
    protected void tick() {
        Instant now = SystemTime.now();
        if (now.isAfter(forgetAt)) {
            forgetAt = now.plus(Duration.ofHours(1));
            outbox.forget(now.minus(settings.kept()));
        }
        if (now.isAfter(secretsAt)) {
            secretsAt = now.plus(SECRETS);
            outbox.forgetSecrets();
        }
        if (now.isAfter(pausedUntil)) {
            sendWaiting();
        }
    }

    @Override
    protected void failed(Throwable reason) {
        LOG.debug("No mails this second", reason);
    }

    private void sendWaiting() {
        int ready = outbox.ready(settings.connections() * PER_CONNECTION);
        MailServers.State state = ready == 0 ? null : servers.state();
        if (state == null || state.server() == null) {
            return;
        }
        trouble = trouble || state.failingSince() != null;
        // While it fails, one connection is enough to find out.
        int wanted = failures > 0 ? 1 : Math.max(1, Math.min(settings.connections(), ready / PER_CONNECTION));
        CompletableFuture<?>[] sending = Stream.generate(() -> CompletableFuture.runAsync(() -> sendAll(state.server()), connections))
                .limit(wanted)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sending).join();
    }

    /** Sends over one connection until nothing waits or the server fails. */
    private void sendAll(SmtpServer server) {
        SmtpConnection connection;
        try {
            connection = SmtpConnection.open(sessions, server);
        } catch (MessagingException | RuntimeException away) {
            pause(away);
            return;
        }
        try (connection) {
            Optional<Outbox.Leased> mail = outbox.take();
            while (mail.isPresent() && send(connection, mail.get()) && isRunning()) {
                mail = outbox.take();
            }
        }
    }

    /** @return whether the connection is good for another one */
    private boolean send(SmtpConnection connection, Outbox.Leased mail) {
        try {
            String answer = connection.send(mail.letter());
            outbox.sent(mail, answer);
            works();
            return true;
        } catch (MessagingException failure) {
            String answer = SmtpAnswer.words(failure);
            switch (SmtpAnswer.of(failure)) {
                case NEVER -> {
                    outbox.refused(mail, answer);
                    news.undeliverable();
                }
                case LATER -> failed(mail, answer);
                case NOT_US -> {
                    outbox.putBack(mail);
                    pause(failure);
                    return false;
                }
                case BROKEN -> {
                    failed(mail, answer);
                    pause(failure);
                    return false;
                }
            }
            return connection.open();
        }
    }

    private void failed(Outbox.Leased mail, String answer) {
        if (outbox.failed(mail, answer)) {
            news.undeliverable();
        }
    }

    private void works() {
        if (trouble) {
            trouble = false;
            wake();
            outbox.hurry();
            if (servers.works()) {
                LOG.info("Mails go out again");
                news.changed();
            }
        }
    }

    private void pause(Exception failure) {
        round.lock();
        try {
            Instant now = SystemTime.now();
            if (now.isBefore(pausedUntil)) {
                return;
            }
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 4));
            failures++;
            trouble = true;
            pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        } finally {
            round.unlock();
        }
        String answer = SmtpAnswer.words(failure);
        if (servers.failed(answer)) {
            LOG.warn("The mail server does not take mails: {}; they wait", answer);
            news.changed();
        }
    }

    @Override
    public void start() {
        connections = Executors.newFixedThreadPool(settings.connections());
        super.start();
    }

    /** Lets the mails that are on the line arrive; what does not within a few seconds is sent again under the same id. */
    @Override
    public void stop() {
        super.stop();
        connections.shutdown();
        try {
            if (!connections.awaitTermination(5, TimeUnit.SECONDS)) {
                connections.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
