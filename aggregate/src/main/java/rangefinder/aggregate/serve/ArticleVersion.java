package rangefinder.aggregate.serve;

import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;

/**
 * One version of an article with what was read in it.
 *
 * @param claims null where it has not been read yet
 */
public record ArticleVersion(Article article, ArticleClaims claims) {}
