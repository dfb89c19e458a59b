package org.perennial.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** The bytes of a piece of sample evidence: a table, a text, or a picture of bars. */
final class SampleFile {

    private SampleFile() {}

    static byte[] bytes(Part part) {
        if (part.has("bars")) {
            return picture(part.list("bars").stream().map(bar -> ((Number) bar).intValue()).toList());
        }
        return part.text(part.has("rows") ? "rows" : "text").getBytes(StandardCharsets.UTF_8);
    }

    static String mediaType(Part part) {
        return part.has("bars") ? "image/png" : part.has("rows") ? "text/csv" : "text/plain";
    }

    /** Bars only: a server without fonts cannot write text into a picture. */
    private static byte[] picture(List<Integer> bars) {
        int height = 160;
        BufferedImage image = new BufferedImage(40 * bars.size() + 20, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), height);
        int highest = Math.max(1, bars.stream().mapToInt(Integer::intValue).max().orElse(1));
        graphics.setColor(new Color(0x2B, 0x6C, 0xB0));
        for (int i = 0; i < bars.size(); i++) {
            int size = bars.get(i) * (height - 30) / highest;
            graphics.fillRect(20 + 40 * i, height - 10 - size, 28, size);
        }
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException inMemoryNever) {
            throw new UncheckedIOException(inMemoryNever);
        }
    }
}
