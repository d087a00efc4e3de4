package org.gongyou.core.attachment;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws photos anew before they are kept, so that nothing stays in them but what is seen: no place where they were taken, no
 * camera, no preview, nothing hidden behind the picture. They are turned upright, and large ones are made smaller. At most
 * {@link #AT_ONCE} at a time, for each takes some 40 MB.
 */
final class Photo {

    /** Enough to read a page of A4; the least that a larger one is made. */
    private static final long MOST_PIXELS = 12_000_000;

    private static final int AT_ONCE = 2;
    private static final float QUALITY = 0.9f;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    static {
        ImageIO.setUseCache(false);
    }

    private Photo() {}

    /**
     * The picture alone.
     *
     * @throws BadFileException if there is none to be seen in the file
     */
    static byte[] drawnAnew(byte[] file, FileType type) {
        PLACES.acquireUninterruptibly();
        try {
            BufferedImage seen = seen(file);
            BufferedImage upright = type == FileType.JPEG ? upright(seen, Orientation.of(file)) : seen;
            return written(upright, type);
        } catch (IOException | RuntimeException e) {
            throw new BadFileException("这张照片打不开，请换一张，或者截个图再发。");
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage seen(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage seen, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return seen;
        }
        int width = seen.getWidth();
        int height = seen.getHeight();
        boolean lying = orientation.swapsSides();
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(seen, orientation.turn(width, height), null);
        pen.dispose();
        return turned;
    }

    private static byte[] written(BufferedImage image, FileType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == FileType.JPEG ? "jpeg" : "png")
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** How a camera was held, from the first directory of a JPEG's Exif segment (Exif 2.32, tag 0x0112). */
    enum Orientation {
        UPRIGHT(1, 0, 0, 1, 0, 0),
        MIRRORED(-1, 0, 0, 1, 1, 0),
        UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
        MIRRORED_UPSIDE_DOWN(1, 0, 0, -1, 0, 1),
        MIRRORED_LEFT(0, 1, 1, 0, 0, 0),
        RIGHT(0, 1, -1, 0, 1, 0),
        MIRRORED_RIGHT(0, -1, -1, 0, 1, 1),
        LEFT(0, -1, 1, 0, 0, 1);

        private final double[] matrix;
        private final int byWidth;
        private final int byHeight;

        /** The matrix by columns, and how many of the new sides the origin moves. */
        Orientation(double a, double b, double c, double d, int byWidth, int byHeight) {
            this.matrix = new double[] {a, b, c, d};
            this.byWidth = byWidth;
            this.byHeight = byHeight;
        }

        boolean swapsSides() {
            return matrix[0] == 0;
        }

        AffineTransform turn(int width, int height) {
            int newWidth = swapsSides() ? height : width;
            int newHeight = swapsSides() ? width : height;
            return new AffineTransform(
                    matrix[0], matrix[1], matrix[2], matrix[3], byWidth * newWidth, byHeight * newHeight);
        }

        /** Upright, too, where the file does not say. */
        static Orientation of(byte[] jpeg) {
            int at = 2;
            while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
                int marker = jpeg[at + 1] & 0xff;
                int length = number(jpeg, at + 2, 2, true);
                if (marker == 0xe1 && at + 18 <= jpeg.length && number(jpeg, at + 4, 4, true) == 0x45786966) {
                    return ofTiff(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
                }
                if (marker == 0xda || length < 2) {
                    break;
                }
                at += 2 + length;
            }
            return UPRIGHT;
        }

        private static Orientation ofTiff(byte[] bytes, int from, int to) {
            boolean bigEndian = bytes[from] == 'M';
            int directory = from + number(bytes, from + 4, 4, bigEndian);
            if (directory < from || directory + 2 > to) {
                return UPRIGHT;
            }
            int entries = number(bytes, directory, 2, bigEndian);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (entry + 12 > to) {
                    break;
                }
                if (number(bytes, entry, 2, bigEndian) == 0x0112) {
                    int value = number(bytes, entry + 8, 2, bigEndian);
                    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
                }
            }
            return UPRIGHT;
        }

        private static int number(byte[] bytes, int at, int length, boolean bigEndian) {
            int number = 0;
            for (int i = 0; i < length; i++) {
                int one = bytes[at + (bigEndian ? i : length - 1 - i)] & 0xff;
                number = number << 8 | one;
            }
            return number;
        }
    }
}
