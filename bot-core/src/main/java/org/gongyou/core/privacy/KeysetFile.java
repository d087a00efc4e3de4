package org.gongyou.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that holds the keys to all personal data: {@code {"seal": keyset, "index": keyset}}, readable by its owner
 * alone. Losing it loses the data; it belongs into the backup, but never beside it.
 */
final class KeysetFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    KeysetFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Reads the keys; makes new ones if there is no such file yet. Instances that start at once agree on one file. */
    PersonalData read() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (!Files.exists(path)) {
                createAlone();
            }
            return parse(Files.readString(path));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset file " + path + " is damaged; restore it from the backup.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset file " + path + " can be neither read nor created.", e);
        }
    }

    private static PersonalData parse(String json) throws GeneralSecurityException {
        var both = JSON.readTree(json);
        KeysetHandle seal = handle(both.path("seal").toString());
        KeysetHandle index = handle(both.path("index").toString());
        return new PersonalData(
                seal.getPrimitive(RegistryConfiguration.get(), Aead.class),
                index.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    private static KeysetHandle handle(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private void createAlone() throws IOException, GeneralSecurityException {
        synchronized (KeysetFile.class) {
            Files.createDirectories(path.getParent());
            Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(path)) {
                    create();
                }
            }
        }
    }

    private void create() throws IOException, GeneralSecurityException {
        ObjectNode both = JSON.createObjectNode();
        both.set("seal", JSON.readTree(newKeyset(PredefinedAeadParameters.AES256_GCM)));
        both.set("index", JSON.readTree(newKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF)));
        Path draft = Files.createTempFile(path.getParent(), "keyset", ".tmp", ownerOnly());
        Files.write(draft, both.toString().getBytes(UTF_8));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newKeyset(Parameters kind) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(kind, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
