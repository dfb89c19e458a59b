package org.perennial.shared.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.perennial.shared.LiveHint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open browsers what to fetch again. One stream per browser; it ends by itself now and then, and the browser reconnects. */
@RestController
@RequestMapping("/api/events")
class LiveController implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final long STREAM_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final int BEAT_TICKS = 20;

    private final LiveHints hints;
    private final IdempotencyKeys answers;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private int tick;

    LiveController(LiveHints hints, IdempotencyKeys answers) {
        this.hints = hints;
        this.answers = answers;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "streamHints")
    SseEmitter stream() {
        SseEmitter stream = new SseEmitter(STREAM_MILLIS);
        stream.onCompletion(() -> open.remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(gone -> open.remove(stream));
        open.add(stream);
        send(stream, SseEmitter.event().comment("open"));
        return stream;
    }

    private void tick() {
        try {
            tick++;
            List<LiveHint> fresh = hints.fresh();
            for (SseEmitter stream : open) {
                fresh.forEach(hint -> send(stream, SseEmitter.event().name("hint").data(hint, MediaType.APPLICATION_JSON)));
                if (tick % BEAT_TICKS == 0) {
                    send(stream, SseEmitter.event().comment("beat"));
                }
            }
            if (tick % (BEAT_TICKS * 3) == 0) {
                hints.forgetOld();
                answers.forgetOld();
            }
        } catch (RuntimeException databaseAway) {
            LOG.debug("No live hints this second", databaseAway);
        }
    }

    private void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException browserGone) {
            open.remove(stream);
        }
    }

    @Override
    public void start() {
        if (ticker.isShutdown()) {
            ticker = Executors.newSingleThreadScheduledExecutor();
        }
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    /** Ends all streams first, so that a graceful shutdown does not wait for browsers. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
        open.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before the web server, which has the phase one below the largest. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
