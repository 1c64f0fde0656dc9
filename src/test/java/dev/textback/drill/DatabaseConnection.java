package dev.textback.drill;

import dev.textback.drill.Boundary.Side;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection between the program and PostgreSQL, message by message. If the program dies at one, the message goes nowhere. */
final class DatabaseConnection {

    private static final int SSL = 80877103;
    private static final int GSS = 80877104;
    private static final int BUFFER = 32 * 1024;

    private final Socket near;
    private final Socket far;
    private final Killer killer;
    private final TransactionReader transactions = new TransactionReader();
    private volatile @Nullable Work committing;

    DatabaseConnection(Socket near, Socket far, Killer killer) {
        this.near = near;
        this.far = far;
        this.killer = killer;
    }

    void start() {
        Background.run("from-program", this::fromProgram, near, far);
        Background.run("from-database", this::fromDatabase, near, far);
    }

    private void fromProgram() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(near.getInputStream(), BUFFER));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(far.getOutputStream(), BUFFER));
        begin(in, out);
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = body(in);
            Optional<Work> commits = transactions.read((char) type, body);
            if (commits.isPresent()) {
                if (killer.diesAt(Boundary.of(commits.get(), Side.BEFORE_COMMIT))) {
                    return;
                }
                committing = commits.get();
            }
            write(out, type, body);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    /** The start of a connection has no type byte; encryption is declined in the database's stead, which has none either. */
    private void begin(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int length = in.readInt();
            int code = in.readInt();
            byte[] rest = new byte[length - 2 * Integer.BYTES];
            in.readFully(rest);
            if (code == SSL || code == GSS) {
                near.getOutputStream().write('N');
                continue;
            }
            out.writeInt(length);
            out.writeInt(code);
            out.write(rest);
            out.flush();
            return;
        }
    }

    private void fromDatabase() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(far.getInputStream(), BUFFER));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(near.getOutputStream(), BUFFER));
        Work committed = null;
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = body(in);
            if (committing != null && type == 'C') {
                committed = says(body, "COMMIT") ? committing : committed;
                committing = null;
                if (committed != null && killer.diesAt(Boundary.of(committed, Side.COMMITTED_UNHEARD))) {
                    return;
                }
            }
            write(out, type, body);
            if (in.available() == 0) {
                out.flush();
            }
            if (committed != null && type == 'Z') {
                out.flush();
                if (killer.diesAt(Boundary.of(committed, Side.COMMITTED_HEARD))) {
                    return;
                }
                committed = null;
            }
        }
    }

    /** The whole of it: a program that dies in the middle of a message has sent none. */
    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static void write(DataOutputStream out, int type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
    }

    private static boolean says(byte[] body, String tag) {
        return new String(body, StandardCharsets.US_ASCII).startsWith(tag);
    }
}
