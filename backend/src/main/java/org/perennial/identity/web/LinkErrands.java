package org.perennial.identity.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends links behind the answer's back, so that nobody learns from its time whether there is such a person. */
@Component
class LinkErrands implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LinkErrands.class);

    /** One after the other: a flood of wishes must not take the connections of those who work. */
    private final ExecutorService runner = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sign-in-links");
        thread.setDaemon(true);
        return thread;
    });

    void run(Runnable errand) {
        runner.execute(() -> {
            try {
                errand.run();
            } catch (RuntimeException failure) {
                LOG.error("A sign-in link could not be sent", failure);
            }
        });
    }

    /** Whoever waits for a link that was not made asks again. */
    @Override
    public void destroy() {
        runner.shutdown();
    }
}
