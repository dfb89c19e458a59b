package org.perennial.audittrail.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTests {

    /** Key, text and signature of the documentation of the reference implementation, golang.org/x/mod/sumdb/note. */
    private static final String SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void signsAsTheReferenceImplementation() {
        NoteSigner signer = NoteSigner.parse(SECRET);

        assertThat(signer.key().text()).isEqualTo(KEY);
        assertThat(signer.secret()).isEqualTo(SECRET);
        assertThat(signer.sign(TEXT)).isEqualTo(TEXT + "\n" + SIGNATURE);
    }

    @Test
    void readsItsOwnKeysAndCheckpoints() {
        NoteSigner signer = NoteSigner.generate("log.example/trail");
        Checkpoint made = Checkpoint.sign(signer, 42, Merkle.empty());
        Checkpoint read = Checkpoint.parse("\r\n" + made.note().replace("\n", "\r\n") + "\n\n");

        assertThat(NoteSigner.parse(signer.secret()).key()).isEqualTo(signer.key());
        assertThat(NoteKey.parse(signer.key().text())).isEqualTo(signer.key());
        assertThat(read.note()).isEqualTo(made.note());
        assertThat(read.size()).isEqualTo(42);
        assertThat(read.signedBy(List.of(signer.key()))).isTrue();
        assertThat(read.signedBy(List.of(NoteSigner.generate("log.example/trail").key()))).isFalse();
    }

    @Test
    void acceptsNoCheckpointThatWasChangedAnywhere() {
        NoteSigner signer = NoteSigner.generate("log.example/trail");
        String note = Checkpoint.sign(signer, 42, Merkle.empty()).note();
        for (int at = 0; at < note.length() - 1; at++) {
            for (int bit = 0; bit < 7; bit++) {
                String changed = note.substring(0, at) + (char) (note.charAt(at) ^ (1 << bit)) + note.substring(at + 1);
                assertThat(signed(changed, signer.key())).as(changed).isFalse();
            }
        }
    }

    @Test
    void refusesWhatIsNoKey() {
        for (String text : List.of("", "a+b", KEY + "x", KEY.replace("c74f", "c75f"), "x" + KEY, SECRET)) {
            assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.parse(KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.generate("with space"));
    }

    private static boolean signed(String note, NoteKey key) {
        try {
            return Checkpoint.parse(note).signedBy(List.of(key));
        } catch (IllegalArgumentException notEvenACheckpoint) {
            return false;
        }
    }
}
