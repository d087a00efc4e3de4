package org.gongyou.admin;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the QR code on a page, as a phone's camera does. */
final class QrReader {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private QrReader() {}

    static String read(String page) {
        List<MatchResult> dots = DOT.matcher(page).results().toList();
        int margin = dots.stream()
                .mapToInt(dot -> Integer.parseInt(dot.group(1)))
                .min()
                .orElseThrow();
        int last = dots.stream()
                .mapToInt(dot -> Integer.parseInt(dot.group(1)))
                .max()
                .orElseThrow();
        BitMatrix bits = new BitMatrix(last - margin + 1);
        dots.forEach(dot -> bits.set(Integer.parseInt(dot.group(1)) - margin, Integer.parseInt(dot.group(2)) - margin));
        try {
            return new Decoder().decode(bits).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError("No QR code on the page", e);
        }
    }
}
