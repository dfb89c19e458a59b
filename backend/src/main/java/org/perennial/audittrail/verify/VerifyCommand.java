package org.perennial.audittrail.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code verify-trail}: checks a bundle without the product running. */
public final class VerifyCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "verify-trail";

    static final int GOOD = 0;
    static final int BAD = 1;
    static final int NOT_JUDGED = 2;

    private static final String USAGE =
            "Usage: java -jar perennial.jar " + NAME + " <bundle.zip> [--trusted-checkpoint <file>]... [--key <verifier key>]...";

    private final List<NoteKey> keys = new ArrayList<>();
    private final List<Checkpoint> trusted = new ArrayList<>();
    private @Nullable Path bundle;

    private VerifyCommand() {}

    /**
     * Checks what the arguments name.
     *
     * @param arguments without {@link #NAME}
     * @return 0 everything is as it was sealed, 1 something is not, 2 that cannot be judged
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            VerifyCommand command = new VerifyCommand();
            command.read(arguments);
            return command.verify(out);
        } catch (IOException | IllegalArgumentException notJudged) {
            err.println("Cannot be judged: " + notJudged.getMessage());
            return NOT_JUDGED;
        }
    }

    private void read(List<String> arguments) throws IOException {
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            String name = argument.contains("=") && argument.startsWith("--") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (name.equals("--trusted-checkpoint") || name.equals("--key")) {
                String value;
                if (name.length() < argument.length()) {
                    value = argument.substring(name.length() + 1);
                } else if (++index < arguments.size()) {
                    value = arguments.get(index);
                } else {
                    throw new IllegalArgumentException(name + " needs a value.\n" + USAGE);
                }
                option(name, value);
            } else if (argument.startsWith("--") || bundle != null) {
                throw new IllegalArgumentException("\"" + argument + "\" means nothing here.\n" + USAGE);
            } else {
                bundle = Path.of(argument);
            }
        }
    }

    private void option(String name, String value) throws IOException {
        if (name.equals("--key")) {
            keys.add(NoteKey.parse(value));
            return;
        }
        try {
            trusted.add(Checkpoint.parse(Files.readString(Path.of(value))));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IOException("the trusted checkpoint " + value + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private int verify(PrintStream out) throws IOException {
        if (bundle == null) {
            throw new IllegalArgumentException("no bundle is named.\n" + USAGE);
        }
        if (!keys.isEmpty() && !trusted.stream().allMatch(each -> each.signedBy(keys))) {
            throw new IllegalArgumentException("the key that was given did not sign the trusted checkpoint that was given.");
        }
        try (TrailBundle opened = TrailBundle.open(bundle)) {
            List<NoteKey> judged = keys.isEmpty() ? opened.keys() : keys;
            judged.forEach(key -> out.println("Key:                " + key.text() + (keys.isEmpty() ? "  (named by the bundle itself)" : "")));
            TrailReport report = opened.verify(judged, trusted);
            say(report, opened, out);
            return report.good() ? GOOD : BAD;
        } catch (IOException unreadable) {
            throw new IOException("the bundle " + bundle + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private void say(TrailReport report, TrailBundle opened, PrintStream out) {
        out.println("Entries read:       " + report.entries() + ", of them " + report.withheld() + " withheld (leaf only)");
        out.println("Payloads erased:    " + report.erased());
        out.println("Checkpoints:        " + opened.checkpoints() + " in the bundle, the newest that fits covers " + report.covered() + " entries");
        out.println("Trusted checkpoint: " + (trusted.isEmpty()
                ? "none given: that the end was cut off or all was rewritten is not excluded"
                : "the newest that fits covers " + report.outside() + " entries"));
        if (report.good()) {
            out.println("GOOD: everything is as it was sealed.");
            return;
        }
        out.println("BAD: " + report.first().orElseThrow().text());
        report.findings().stream().skip(1).forEach(each -> out.println("     " + each.text()));
    }
}
