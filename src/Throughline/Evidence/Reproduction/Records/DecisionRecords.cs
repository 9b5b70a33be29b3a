using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.Recommendations;

namespace Throughline.Evidence.Reproduction.Records;

/// <summary>What went around ILDs of a sample district, and what was recommended, decided and reversed.</summary>
internal static class DecisionRecords
{
    public static async Task Write(YearStage stage, CancellationToken stop)
    {
        foreach (var row in stage.Files["around"])
        {
            foreach (var (at, day) in stage.Frame.Days(row).ToList().Index())
            {
                await Around(stage, row, stage.Ilds[at % stage.Ilds.Count].Id, day, stop);
            }
        }
        foreach (var row in stage.Files["recommendations"])
        {
            await Recommend(stage, row, stop);
        }
    }

    private static async Task Around(YearStage stage, YearRow row, long ild, DateOnly day, CancellationToken stop)
    {
        var now = YearStage.At(day);
        var bypass = Bypass.Report(
            row.One<BypassKind>("kind"),
            ild,
            null,
            stage.Leader,
            stage.Leader.Id,
            row.Text("title"),
            false,
            day,
            now
        );
        stage.Db.Bypasses.Add(bypass);
        await stage.Db.SaveChangesAsync(stop);
        if (row.Text("end") == nameof(BypassEnd.SentBack))
        {
            stage.Db.SendBacks.Add(bypass.Back(stage.Leader.Id, SendBack.Kindly("Your ILD"), day, now));
        }
        else if (row.Text("end").Length > 0)
        {
            bypass.Close(row.One<BypassEnd>("end"), day);
        }
        await stage.Db.SaveChangesAsync(stop);
    }

    private static async Task Recommend(YearStage stage, YearRow row, CancellationToken stop)
    {
        var presented = row.Day("presented_on")!.Value;
        var one = new Recommendation
        {
            Title = row.Text("title"),
            Origin = row.One<Origin>("origin"),
            OriginatedBy = stage.Leader.Name,
            PresentedTo = "the board, in public",
            PresentedOn = presented,
            StoodBeside = row.One<StoodBeside>("stood_beside"),
            WrittenById = stage.Leader.Id,
            WrittenOn = presented,
        };
        stage.Db.Recommendations.Add(one);
        await stage.Db.SaveChangesAsync(stop);
        stage.Db.Presenters.AddRange(stage.Ilds.Select(ild => new Presenter { RecommendationId = one.Id, PersonId = ild.Id }));
        stage.Db.Decisions.Add(
            new Decision
            {
                RecommendationId = one.Id,
                DeciderId = stage.Leader.Id,
                IsFollowed = true,
                Reason = row.Note,
                On = presented,
            }
        );
        if (row.Day("reversed_on") is { } reversed)
        {
            var reversal = new Reversal
            {
                RecommendationId = one.Id,
                DeciderId = stage.Leader.Id,
                On = reversed,
            };
            if (row.One<Explained>("explained") is not Explained.None and var how)
            {
                reversal.Explain(row.Note, how, reversed);
            }
            var isFirst = row.Text("ilds_told") == "first";
            reversal.TellIlds(YearStage.At(isFirst ? reversed.AddDays(-1) : reversed.AddDays(1)));
            reversal.Publish(YearStage.At(reversed));
            stage.Db.Reversals.Add(reversal);
        }
        await stage.Db.SaveChangesAsync(stop);
    }
}
