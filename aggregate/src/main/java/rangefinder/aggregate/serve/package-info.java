/**
 * What people and services see: the HTTP API, the event stream, webhooks, feeds and the page. Plain Java; what is shown comes in through
 * {@link rangefinder.aggregate.serve.Answers} and {@link rangefinder.aggregate.serve.ChangeLog}.
 */
package rangefinder.aggregate.serve;
