using System.CommandLine;
using System.Globalization;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary><c>throughline compare targets</c>: what each method would have asked, beside targets that came from files.</summary>
internal static class CompareTargetsCommand
{
    public static Command Create()
    {
        var command = new Command(
            "targets",
            "Holds each method's targets beside those that files brought. Example: throughline compare targets --json"
        );
        var answer = CommandAnswer.On(command);
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var db = (await choice.Ready(parsed, stop)).OpenFor("compare targets");
                var found = ComparedTargets.Of(await TargetComparison.Load(db, stop));
                return answer.Done(
                    parsed,
                    new
                    {
                        targets = found.Count,
                        reached = found.Reached,
                        methods = found.Methods.Select(Facts),
                        indicators = found.Indicators.Select(one => new
                        {
                            indicator = one.Key,
                            targets = one.Count,
                            methods = one.Methods.Select(Facts),
                        }),
                        why = found.Why,
                    },
                    found.Count == 0
                        ? ["No target from a file has a result in the year before it; import some first."]
                        :
                        [
                            $"{found.Count} targets from files, each with a result in the year before. Points of a percentage.",
                            .. found.Methods.Select(Sentence),
                            .. found.Why,
                        ]
                );
            }
        );
        return command;
    }

    private static object Facts(MethodAgreement one) =>
        new
        {
            method = one.Method.Words(),
            compared = one.Count,
            within2 = one.WithinTwo,
            within5 = one.WithinFive,
            asksMore = one.Median,
            apart = one.Apart,
            ahead = one.Ahead,
            apartWhereAhead = one.ApartWhereAhead,
        };

    private static string Sentence(MethodAgreement one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Method.Words()}: {one.Count} compared; {100.0 * one.WithinTwo / one.Count:0}% within 2 points, {100.0 * one.WithinFive / one.Count:0}% within 5; the middle one asks {Math.Abs(one.Median):0.0} {(one.Median >= 0 ? "more" : "less")}, {one.Apart:0.0} apart; where the file asks for a rise ({one.Ahead}), {one.ApartWhereAhead:0.0} apart."
        );
}
