using System.CommandLine;
using System.Text.Json;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reproduction;

/// <summary><c>throughline reproduce</c>: the consistency check of the instrument, on districts of their real size, without any database of one's own.</summary>
internal static class ReproduceCommand
{
    public static Command Create()
    {
        var small = new Option<bool>("--small")
        {
            Description = "Five ILDs of each district instead of all; the year is whole.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command(
            "reproduce",
            "Builds three sample districts’ years, reads them with the report, and holds the study’s claims against it. Example: throughline reproduce --small"
        )
        {
            small,
            json,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                var claims = await CheckInstrument.Claims(
                    parsed.GetValue(small) ? YearSize.Small : YearSize.Whole,
                    words =>
                    {
                        Progress.Say(words);
                        return Task.CompletedTask;
                    },
                    stop
                );
                Console.WriteLine(parsed.GetValue(json) ? Json(claims) : Table(claims));
                return claims.All(one => one.Agrees) ? 0 : 1;
            }
        );
        return command;
    }

    private static string Table(IReadOnlyList<Claim> claims) =>
        string.Join(
            Environment.NewLine,
            claims
                .Select(one =>
                    $"{(one.Agrees ? "agrees " : "differs")}  {one.District, -9} {one.Of.Words}: the study {one.StudySays.Words()}, the report {one.ReportSays.Words()}"
                )
                .Append($"The report agrees with {claims.Count(one => one.Agrees)} of {claims.Count} claims.")
        );

    private static string Json(IReadOnlyList<Claim> claims) =>
        JsonSerializer.Serialize(
            new
            {
                agrees = claims.Count(one => one.Agrees),
                claims = claims.Select(one => new
                {
                    district = one.District,
                    part = one.Part,
                    claim = one.Words,
                    study = one.StudySays.Words(),
                    report = one.ReportSays.Words(),
                    findings = one.Findings,
                    events = one.Events,
                }),
            }
        );
}
