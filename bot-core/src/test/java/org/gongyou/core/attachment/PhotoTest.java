package org.gongyou.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a photo is what is seen on it. */
class PhotoTest {

    @Test
    void forgetsWhereAJpegWasTaken() throws IOException {
        byte[] taken = Pictures.withExif(Pictures.jpeg(60, 40), 1);

        byte[] kept = Photo.drawnAnew(taken, FileType.JPEG);

        assertThat(text(taken)).contains("Exif").contains(Pictures.PLACE);
        assertThat(text(kept)).doesNotContain("Exif").doesNotContain(Pictures.PLACE);
        assertThat(FileType.of(kept)).contains(FileType.JPEG);
        assertThat(seen(kept).getWidth()).isEqualTo(60);
    }

    @Test
    void forgetsWhatAPngSaysOfItself() throws IOException {
        byte[] taken = Pictures.withText(Pictures.png(60, 40));

        byte[] kept = Photo.drawnAnew(taken, FileType.PNG);

        assertThat(text(taken)).contains(Pictures.PLACE);
        assertThat(text(kept)).doesNotContain(Pictures.PLACE);
        assertThat(FileType.of(kept)).contains(FileType.PNG);
        assertThat(isRed(seen(kept), 10, 20)).isTrue();
    }

    @Test
    void leavesOutWhatIsHiddenBehindThePicture() {
        byte[] taken =
                Pictures.joined(Pictures.jpeg(60, 40), "<script>hidden</script>".getBytes(StandardCharsets.US_ASCII));

        assertThat(text(Photo.drawnAnew(taken, FileType.JPEG))).doesNotContain("hidden");
    }

    /** Where the left side of the picture, which is red, comes to lie for each way of holding a camera. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 5, 20",
        "2, 60, 40, 55, 20",
        "3, 60, 40, 55, 20",
        "4, 60, 40, 5, 20",
        "5, 40, 60, 20, 5",
        "6, 40, 60, 20, 5",
        "7, 40, 60, 20, 55",
        "8, 40, 60, 20, 55",
        "9, 60, 40, 5, 20"
    })
    void turnsThePictureUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        BufferedImage kept =
                seen(Photo.drawnAnew(Pictures.withExif(Pictures.jpeg(60, 40), orientation), FileType.JPEG));

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        assertThat(isRed(kept, redX, redY)).isTrue();
        assertThat(isRed(kept, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @Test
    void makesALargeOneSmaller() throws IOException {
        BufferedImage kept = seen(Photo.drawnAnew(Pictures.jpeg(6000, 4000), FileType.JPEG));

        assertThat(kept.getWidth()).isEqualTo(3000);
        assertThat(kept.getHeight()).isEqualTo(2000);
    }

    @Test
    void refusesWhatCannotBeSeen() {
        byte[] cut = Arrays.copyOf(Pictures.jpeg(60, 40), 40);

        assertThatThrownBy(() -> Photo.drawnAnew(cut, FileType.JPEG))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("打不开");
        assertThatThrownBy(() -> Photo.drawnAnew(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, FileType.JPEG))
                .isInstanceOf(BadFileException.class);
    }

    private static BufferedImage seen(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
