package org.perennial.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.perennial.notification.MailSecurity;
import org.perennial.notification.MailServer;
import org.perennial.notification.MailServerView;
import org.perennial.notification.SmtpServer;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A mail server inside the application, for the demo: nothing leaves the machine, and the mails are read in the product. It keeps
 * them in memory, so a restart begins with none.
 */
@DemoBean
class SamplePost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SamplePost.class);
    private static final String HERE = "127.0.0.1";
    private static final int MOST = 2000;

    private final MailServer server;
    private final GreenMail post = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private volatile boolean running;

    SamplePost(MailServer server) {
        this.server = server;
    }

    /** What arrived, oldest first. */
    List<MimeMessage> arrived() {
        List<MimeMessage> all = Arrays.asList(post.getReceivedMessages());
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** Takes a free port each time; settings of another server, made by hand, stay. */
    @Override
    public void start() {
        post.start();
        MailServerView now = server.view();
        if (now.server() == null || now.server().host().equals(HERE)) {
            SmtpServer here = new SmtpServer(
                    HERE, post.getSmtp().getPort(), MailSecurity.NONE, null, "perennial@halden.example", "Perennial of Halden Instruments");
            CurrentActor.run(Actor.SYSTEM, () -> server.set(here, now.version()));
            LOG.info("Mails of the demo stay here and are read in the product");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        post.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sample is made, whose past is not mailed, and before the first mail is sent. */
    @Override
    public int getPhase() {
        return 110;
    }
}
