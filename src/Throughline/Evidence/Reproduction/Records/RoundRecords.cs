using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;

namespace Throughline.Evidence.Reproduction.Records;

/// <summary>A sample district's round of targets: proposed and agreed school by school, with what units owe for it and what they gave.</summary>
internal static class RoundRecords
{
    private const string Attendance = "attendance";

    public static async Task Write(YearStage stage, CancellationToken stop)
    {
        foreach (var row in stage.Files["rounds"])
        {
            await Round(stage, row, stop);
        }
    }

    private static async Task Round(YearStage stage, YearRow row, CancellationToken stop)
    {
        var on = YearStage.At(row.Day("on")!.Value);
        var indicator = Indicator.Of(AllIndicators.Find(Attendance)!);
        var round = new Round
        {
            Year = stage.Frame.Last.Year,
            Rule = WindowRule.FromLastResult,
            Window = 6,
            Deviations = 3,
            OpenedBy = stage.Leader.Name,
            OpenedAt = on,
        };
        stage.Db.Indicators.Add(indicator);
        stage.Db.Rounds.Add(round);
        await stage.Db.SaveChangesAsync(stop);
        var schools = await stage.Db.Schools.AsNoTracking().OrderBy(school => school.Id).ToListAsync(stop);
        foreach (var school in schools.Take(row.Of("agreed", schools.Count)))
        {
            await Agree(stage, row, round.Id, school, indicator.Id, on, stop);
        }
    }

    private static async Task Agree(
        YearStage stage,
        YearRow row,
        long round,
        School school,
        long indicator,
        DateTimeOffset on,
        CancellationToken stop
    )
    {
        var proposal = new TargetProposal
        {
            RoundId = round,
            SchoolId = school.Id,
            IndicatorId = indicator,
            Method = TargetMethod.PeerGrowth,
            Value = 94,
            Reasoning = row.Note,
            By = stage.Leader.Name,
            At = on,
        };
        var owed = new SupportOwed
        {
            RoundId = round,
            SchoolId = school.Id,
            What = row.Text("title"),
            Unit = row.Text("unit"),
            Due = row.Day("due"),
            By = stage.Leader.Name,
            At = on,
            AgreedAt = on,
        };
        stage.Db.TargetProposals.Add(proposal);
        stage.Db.SupportOwed.Add(owed);
        await stage.Db.SaveChangesAsync(stop);
        stage.Db.RoundDecisions.Add(
            new RoundDecision
            {
                RoundId = round,
                SchoolId = school.Id,
                IsAgreed = true,
                LastProposalId = proposal.Id,
                Level = SupportLevel.Standard,
                By = stage.Leader.Name,
                At = on,
            }
        );
        stage.Db.SupportGiven.Add(
            new SupportGiven
            {
                OwedId = owed.Id,
                How = row.One<Given>("given"),
                By = stage.Leader.Name,
                At = YearStage.At(row.Day("due")!.Value),
            }
        );
        await stage.Db.SaveChangesAsync(stop);
    }
}
