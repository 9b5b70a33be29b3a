using System.Text;
using Throughline.Access;
using Throughline.Mail;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>The letter that goes back at once: the price, what is held already, and ways that cost less.</summary>
internal static class PriceLetter
{
    /// <summary>Its kind; it is an answer, so that nobody is without it.</summary>
    public static LetterKind Kind { get; } =
        new("ask-price", "Prices of asks that I sent by letter", RecordKind.R20) { MayOptOut = false };

    /// <summary>One line: what it costs.</summary>
    public static string Subject(MailedAsk ask, DemandPrice price) =>
        $"{Hours.Of(price.IldMinutes + price.PrincipalMinutes)}: {ask.Title}";

    /// <summary>The letter's words.</summary>
    /// <param name="ask">The ask as it was read.</param>
    /// <param name="price">Its price today.</param>
    /// <param name="unit">The unit that asks; may be empty.</param>
    /// <param name="maySend">Whether an answer can send it: somebody the district knows asks.</param>
    public static string Text(MailedAsk ask, DemandPrice price, string unit, bool maySend)
    {
        var text = new StringBuilder();
        text.Append($"“{ask.Title}”, asked by {ask.By}{(unit.Length > 0 ? $", {unit}" : "")}.\n\n")
            .Append(Cost(price))
            .Append("\n\n");
        text.Append(
            $"Read from the letter: {ask.Kind.Words().ToLowerInvariant()}, by {Hours.Day(ask.Due)}, {Hours.Of(ask.MinutesEach)} of each."
        );
        text.AppendJoin("", ask.Assumed.Select(sentence => $" {sentence}")).Append("\n\n");
        text.Append(Week(ask, price)).Append("\n\n");
        text.Append(Held(price));
        text.Append(Ways(ask, price, maySend));
        return text.ToString();
    }

    private static string Cost(DemandPrice price)
    {
        var lines = new List<string>();
        if (price.Ilds > 0)
        {
            lines.Add(
                $"It asks for {Hours.Of(price.MinutesEach)} × {Hours.People(price.Ilds, 0)} = {Hours.Of(price.IldMinutes)}, or {price.Visits} principal {(price.Visits == 1 ? "visit" : "visits")} forgone. A visit is {Hours.Of(price.VisitMinutes)}{(price.VisitIsMeasured ? " on average" : "")}."
            );
        }
        if (price.Principals > 0)
        {
            lines.Add(
                $"It asks for {Hours.Of(price.MinutesEach)} × {Hours.People(0, price.Principals)} = {Hours.Of(price.PrincipalMinutes)} of principals. It reaches their ILD first."
            );
        }
        if (price.RealPercent is { } real)
        {
            lines.Add($"Last time {real}% of it: that is what the last ask like it really took of its estimate.");
        }
        return string.Join('\n', lines);
    }

    private static string Week(MailedAsk ask, DemandPrice price)
    {
        var lines = new List<string>
        {
            price.ElseThatWeek > 0
                ? $"{Hours.Of(price.ElseThatWeek)} of ILDs are already asked that week."
                : "Nothing else is asked of ILDs that week.",
        };
        if (price.Limit is { } limit)
        {
            lines.Add(limit.Sentence);
        }
        if (price.Protected.Length > 0)
        {
            var free = price.FreeDays.Count > 0 ? $" Free: {string.Join(" or ", price.FreeDays.Select(Hours.Day))}." : "";
            lines.Add(
                $"{Hours.Day(ask.Due)} is protected, {price.Protected}: nobody pulls ILDs or principals out of schools.{free}"
            );
        }
        return string.Join(' ', lines);
    }

    private static string Held(DemandPrice price) =>
        price.Held.Count == 0
            ? ""
            : $"Already held, so it need not be asked: {string.Join(", ", price.Held.Select(one => $"{one.Field} ({one.Where})"))}.\n\n";

    private static string Ways(MailedAsk ask, DemandPrice price, bool maySend)
    {
        var ways = new List<string>();
        var people = price.Ilds + price.Principals;
        if (price.Held.Count > 0 && price.Missing.Count == 0)
        {
            ways.Add("All of it is held: 0 hours. Ask the data office for it.");
        }
        if (price.CanAskOnlyMissing)
        {
            var minutes = price.MinutesEachOfMissing;
            ways.Add(
                $"Only {string.Join(", ", price.Missing)}: {Hours.Of(minutes * people)}{(price.Ilds > 0 ? $", {Counts(price.VisitsOf(minutes * price.Ilds))}" : "")}. Answer: SEND MISSING"
            );
        }
        if (price.StaffCanDoIt)
        {
            ways.Add("The networks’ own staff does it: 0 visits. Answer: SEND STAFF");
        }
        if (ask.Kind is DemandKind.Meeting && price.Ilds > 1)
        {
            ways.Add($"One ILD speaks for all: {Hours.Of(price.MinutesEach)} in place of {Hours.Of(price.IldMinutes)}.");
        }
        ways.Add($"As it is: {Hours.Of(price.IldMinutes + price.PrincipalMinutes)}. Answer: SEND");
        var how = maySend
            ? $"SEND puts it to the gate, which answers by {Hours.Day(price.AnswerBy)}; what you write below that word says what it is for. Something different? Answer with it, such as “1 hour by {Hours.Brief(price.AnswerBy)}”, and the new price comes back."
            : "To send it, somebody whom the district’s directory knows opens the page for asks, or forwards the letter.";
        return $"Ways, from the cheapest:\n- {string.Join("\n- ", ways)}\n\n{how}\n\nNothing was sent to any ILD or principal by this.";
    }

    private static string Counts(int visits) => Throughline.Shell.Wording.Counts.Of(visits, "visit", "visits");
}
