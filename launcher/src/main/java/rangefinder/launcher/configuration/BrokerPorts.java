package rangefinder.launcher.configuration;

/** Loopback ports of the embedded broker, for clients and for its controller; 0 for any. */
public record BrokerPorts(int clients, int controller) {}
