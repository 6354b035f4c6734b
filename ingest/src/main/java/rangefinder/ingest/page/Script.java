package rangefinder.ingest.page;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * A script that stands on the page itself, be it a program or data.
 *
 * @param type as the page states it; empty where it does not
 * @param code empty where the page only says where the script is to be had
 */
record Script(String type, String code) {

    static Script of(Element element) {
        boolean isOne = element.childNodeSize() == 1 && element.childNode(0) instanceof DataNode;
        return new Script(element.attr("type"), isOne ? ((DataNode) element.childNode(0)).getWholeData() : element.data());
    }
}
