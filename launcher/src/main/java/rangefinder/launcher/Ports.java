package rangefinder.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports looked at before anything listens on them, so that the message can name the setting to change. */
final class Ports {

    private Ports() {}

    /**
     * The port itself where it is free; any free one for 0.
     *
     * @param setting name of the setting that holds it
     * @throws StartException where something else listens there
     */
    static int free(String address, int port, String setting) {
        try (ServerSocket socket = listening(address, port)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartException("cannot listen on " + address + ":" + port + " (" + e.getMessage() + "); stop what uses it or set "
                + setting + " to another port, 0 for any", e);
        }
    }

    /**
     * The same where another port has just been chosen and nothing listens on it yet: asked for any free one, the system may name that one again.
     *
     * @param taken the other port
     */
    static int freeBeside(int taken, String address, int port, String setting) {
        try (ServerSocket held = listening(address, taken)) {
            return free(address, port, setting);
        } catch (IOException e) {
            throw new StartException("port " + taken + " of " + address + " was taken by something else a moment ago (" + e.getMessage() + "); start again", e);
        }
    }

    private static ServerSocket listening(String address, int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
