package docket.server.dataset;

import docket.query.OwnQuery;
import docket.query.explain.CellNotes;
import docket.server.html.Cell;
import docket.server.html.Timeline;
import docket.server.html.Timeline.Act;
import docket.server.html.Timeline.Group;
import docket.server.html.Timeline.Moment;
import docket.server.view.Hrefs;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The actions by year; those without a date by kind. */
record TimelineView(Rows rows) {
    /** As many as a reader looks through, of each sort; the query has the others. */
    static final int MOST = 60;

    private static final OwnQuery ACTIONS = OwnQuery.of(TimelineView.class, "timeline");
    private static final OwnQuery BOUNDS = OwnQuery.of(TimelineView.class, "bounds");
    private static final Pattern DATE = Pattern.compile(
            "(?<known>[0-9]{4}(-(?<month>0[1-9]|1[0-2])(-(?<day>[0-3][0-9]))?)?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final String ALL = Hrefs.answer(ACTIONS.text());

    private record Found(String group, Act act) {}

    /** @param date of another action; {@code later} is whether that one comes after */
    private record Bound(Cell other, String date, boolean later) {
        /** Not before the end of the time that the date names, in the order of texts. */
        String end() {
            return date + "-99-99";
        }
    }

    Timeline timeline() {
        List<Found> dated = found(true);
        List<Found> undated = found(false);
        List<Found> latest = first(dated).reversed();
        return new Timeline(
                grouped(latest), dated.size() > MOST, bySize(grouped(first(undated))), undated.size() > MOST, ALL);
    }

    private List<Found> found(boolean dated) {
        Query query = ACTIONS.parse();
        query.setLimit(MOST + 1L);
        return rows.noted(
                query,
                Map.of(Var.alloc("dated"), NodeFactory.createLiteralDT(String.valueOf(dated), XSDDatatype.XSDboolean)),
                this::found);
    }

    private Found found(Binding row, CellNotes notes) {
        Moment moment = moment(Rows.text(row, "date"));
        Act act = new Act(
                moment,
                rows.cells().of(row.get("action")),
                cell(row, "type", notes),
                Rows.text(row, "part"),
                rows.cells().of(row.get("actor")),
                rows.cells().of(row.get("amount")),
                Stream.of(cell(row, "status", notes), outcome(row))
                        .filter(state -> !state.equals(Cell.EMPTY))
                        .toList(),
                moment.iso().isEmpty() ? between(row.get("action")) : List.of());
        return new Found(moment.iso().isEmpty() ? Rows.text(row, "kind") : year(moment.iso()), act);
    }

    private Cell cell(Binding row, String name, CellNotes notes) {
        return row.contains(name)
                ? rows.cells().noted(rows.cells().of(row.get(name)), notes.on(row, Var.alloc(name)))
                : Cell.EMPTY;
    }

    /** Of an appeal that ended so, the decision that it contests is annulled, not the appeal. */
    private Cell outcome(Binding row) {
        Cell outcome = rows.cells().of(row.get("outcome"));
        return row.contains("reviewed") ? Cell.text("contested decision " + outcome.text()) : outcome;
    }

    /** The dates nearest to an action that has none, as far as they follow from its links: {@code by October 2023}. */
    private List<Cell> between(Node action) {
        List<Bound> bounds = rows.of(
                BOUNDS.parse(),
                Map.of(Var.alloc("about"), action),
                row -> new Bound(
                        rows.cells().of(row.get("other")),
                        Rows.text(row, "date"),
                        Rows.text(row, "later").equals("true")));
        Stream<Cell> from = bounds.stream()
                .filter(bound -> !bound.later())
                .max(Comparator.comparing(Bound::date))
                .map(bound -> bound("not before ", bound))
                .stream();
        Stream<Cell> until = bounds.stream()
                .filter(Bound::later)
                .min(Comparator.comparing(Bound::end))
                .map(bound -> bound("by ", bound))
                .stream();
        return Stream.concat(from, until).toList();
    }

    private static Cell bound(String words, Bound bound) {
        return Cell.link(
                words + moment(bound.date()).whole(),
                bound.other().href(),
                bound.other().text());
    }

    private static List<Found> first(List<Found> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static List<Group> grouped(List<Found> all) {
        Map<String, List<Act>> groups = new LinkedHashMap<>();
        all.forEach(found -> groups.computeIfAbsent(found.group(), title -> new ArrayList<>())
                .add(found.act()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Group> bySize(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(group -> -group.acts().size()))
                .toList();
    }

    private static String year(String date) {
        return date.length() > 4 && DATE.matcher(date).matches() ? date.substring(0, 4) : date;
    }

    /** Without a time zone, if it has one; what is no date of the three kinds stays as it is. */
    private static Moment moment(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return new Moment(date, date);
        }
        String known = parts.group("known");
        if (parts.group("month") == null) {
            return new Moment(known, "");
        }
        String month = Month.of(Integer.parseInt(parts.group("month"))).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Moment(
                known, parts.group("day") == null ? month : Integer.parseInt(parts.group("day")) + " " + month);
    }
}
