package org.perennial.evidence.web;

import java.io.File;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Receives the parts of an upload. They are read here and not before the handler, so that what is wrong has its own code. */
final class Upload {

    private Upload() {}

    /**
     * The file, received completely by the container.
     *
     * @throws Problem 400 {@code validation.failed} without one, {@code evidence.upload-broken}; 413 {@code evidence.too-large}; 507
     *     {@code evidence.no-space}
     */
    static MultipartFile file(MultipartHttpServletRequest request, long maxBytes) {
        MultipartFile file;
        try {
            file = request.getFile("file");
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw Problem.tooLarge(
                    "evidence.too-large", "The file is larger than the " + (maxBytes / (1024 * 1024)) + " MB allowed.");
        } catch (MultipartException broken) {
            throw explain(maxBytes);
        }
        if (file == null) {
            throw Problem.invalid("/file", "value.required", "Choose a file.");
        }
        return file;
    }

    private static Problem explain(long maxBytes) {
        if (new File(System.getProperty("java.io.tmpdir")).getUsableSpace() < maxBytes) {
            return new Problem(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "evidence.no-space",
                    "The server has no room for this file. Tell its administrator.");
        }
        return Problem.badRequest("evidence.upload-broken", "The file did not arrive completely. Send it again.");
    }
}
