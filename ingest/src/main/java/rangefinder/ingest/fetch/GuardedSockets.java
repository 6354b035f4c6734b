package rangefinder.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that ask the guard at the last moment, when the address is the one that the connection really goes to. */
final class GuardedSockets extends SocketFactory {

    /** The guard's no, told apart from a server's. */
    static final class Forbidden extends ConnectException {
        Forbidden(SocketAddress address) {
            super(address + " is not a public address; allow its network in the settings if it is meant to be reached");
        }

        /** The guard's no inside what the client made of it, as after trying a name's several addresses; null for none. */
        static Forbidden within(Throwable error) {
            for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof Forbidden no) {
                    return no;
                }
            }
            return null;
        }
    }

    private final AddressGuard guard;

    GuardedSockets(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                if (!(address instanceof InetSocketAddress to) || to.isUnresolved() || !guard.allows(to.getAddress())) {
                    throw new Forbidden(address);
                }
                super.connect(address, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port), 0);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port), 0);
        return socket;
    }
}
