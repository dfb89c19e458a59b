package org.perennial.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What comes in: a part of a form, or the body itself. Parts are read here and not before the handler, so that what is wrong has its
 * own code.
 *
 * @param declaredType what the sender calls it; null when it says nothing
 */
record Upload(@Nullable String fileName, @Nullable String declaredType, Source source) {

    /** Where the bytes are read from, once. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * @throws Problem 400 {@code validation.failed} without a file, {@code evidence.upload-broken}; 413 {@code evidence.too-large}; 415
     *     {@code media-type.unsupported} for a body that is no file; 507 {@code evidence.no-space}
     */
    static Upload of(HttpServletRequest request, long maxBytes) {
        if (request instanceof MultipartHttpServletRequest form) {
            MultipartFile file = file(form, maxBytes);
            return new Upload(file.getOriginalFilename(), file.getContentType(), file::getInputStream);
        }
        String type = request.getContentType();
        String fileName = request.getParameter("fileName");
        if (fileName == null || type != null && type.startsWith("application/x-www-form-urlencoded")) {
            throw Problem.unsupported(
                    "media-type.unsupported", "Send a form with the file as a part, or the file itself with its fileName in the query.");
        }
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return new Upload(fileName, type, request::getInputStream);
    }

    InputStream open() throws IOException {
        return source.open();
    }

    private static MultipartFile file(MultipartHttpServletRequest request, long maxBytes) {
        MultipartFile file;
        try {
            file = request.getFile("file");
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw tooLarge(maxBytes);
        } catch (MultipartException broken) {
            throw explain(maxBytes);
        }
        if (file == null) {
            throw Problem.invalid("/file", "value.required", "Choose a file.");
        }
        return file;
    }

    private static Problem tooLarge(long maxBytes) {
        return Problem.tooLarge("evidence.too-large", "The file is larger than the " + (maxBytes / (1024 * 1024)) + " MB allowed.");
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
