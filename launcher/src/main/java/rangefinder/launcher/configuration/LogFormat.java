package rangefinder.launcher.configuration;

/** How the log is written: a line for people, or an object a line for machines. */
public enum LogFormat { TEXT, JSON }
