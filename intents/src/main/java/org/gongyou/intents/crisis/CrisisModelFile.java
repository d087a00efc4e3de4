package org.gongyou.intents.crisis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gongyou.intents.classify.LogisticRegression;
import org.gongyou.intents.resource.Resources;
import org.gongyou.intents.semantic.SentenceEncoder;

/** The model that the build learns and the jar carries. */
public final class CrisisModelFile {

    static final String NAME = "crisis.model";

    /** To be raised with every change of features, training or file format. */
    private static final String CONFIGURATION = "danger-7";

    private static final Logger LOG = System.getLogger(CrisisModelFile.class.getName());

    private CrisisModelFile() {}

    /**
     * The model of the jar; empty, with a warning, when it is missing or damaged. One that was learnt from something else than this
     * jar has, because a build left the learning out, is taken, since it hears more than the lexicon alone; the log tells so as an error.
     */
    static Optional<CrisisModel> shipped() {
        try (InputStream in = CrisisModelFile.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IOException("it is missing from the jar");
            }
            byte[] file = in.readAllBytes();
            CrisisModel model = read(file);
            if (SentenceEncoder.stock().isPresent() && !isOf(file, lessons())) {
                LOG.log(
                        Level.ERROR,
                        "{0} was learnt from other examples or by other code than this build has, danger may go unheard:"
                                + " build the module intents again, with its step \"danger\"",
                        NAME);
            }
            return Optional.of(model);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "danger is found by the lexicon alone: {0}: {1}", NAME, e.getMessage());
            return Optional.empty();
        }
    }

    /** The model of a file's content. */
    static CrisisModel read(byte[] file) throws IOException {
        try (DataInputStream outer = new DataInputStream(new ByteArrayInputStream(file))) {
            outer.readUTF();
            long expected = outer.readLong();
            byte[] content = outer.readAllBytes();
            if (checksum(content) != expected) {
                throw new IOException("it is cut off or damaged");
            }
            try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(content)))) {
                return CrisisModel.read(in);
            }
        }
    }

    static byte[] write(CrisisModel model, String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(content))) {
            model.write(out);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeUTF(name);
            out.writeLong(checksum(content.toByteArray()));
            content.writeTo(out);
        }
        return file.toByteArray();
    }

    /** What it learns from: our own examples, and texts that are no union's business as more of the harmless. */
    static List<CrisisExample> lessons() {
        List<CrisisExample> lessons = new ArrayList<>(CrisisExample.shipped());
        Resources.entries(LogisticRegression.class, "background.txt")
                .forEach(text -> lessons.add(new CrisisExample(Concern.NONE, text)));
        return lessons;
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** Told by what it learns from; a file with this name in it need not be made again. */
    static String name(List<CrisisExample> lessons) {
        StringBuilder all = new StringBuilder(CONFIGURATION)
                .append(SentenceEncoder.stock()
                        .map(SentenceEncoder::fingerprint)
                        .orElse("none"))
                .append(Resources.text(Lexicon.class, "lexicon.tsv"));
        lessons.forEach(
                l -> all.append(l.hand()).append(l.concern()).append(l.text()).append('\n'));
        return CONFIGURATION + '-' + Long.toHexString(checksum(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a file's content was learnt from these examples, by this code, with this lexicon and encoder. */
    static boolean isOf(byte[] file, List<CrisisExample> lessons) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            return in.readUTF().equals(name(lessons));
        }
    }

    /** Run by the build: {@code args[0]} is the folder of classes that the model goes into. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0])
                .resolve(CrisisModelFile.class.getPackageName().replace('.', '/'))
                .resolve(NAME);
        List<CrisisExample> lessons = lessons();
        if (Files.exists(file) && isOf(Files.readAllBytes(file), lessons)) {
            return;
        }
        CrisisTrainer trainer =
                new CrisisTrainer(lessons, SentenceEncoder.stock().orElse(null));
        CrisisModel model = trainer.train();
        Files.createDirectories(file.getParent());
        Files.write(file, write(model, name(lessons)));
        LOG.log(Level.INFO, "learnt danger from {0} texts\n{1}", lessons.size(), trainer.report(model));
    }
}
