using Throughline.Frame.Networks;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Issues;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reproduction.Records;

/// <summary>What units of a sample district asked in its year, priced and answered at the gate; and what ILDs handed up.</summary>
internal static class AskRecords
{
    public static async Task Write(YearStage stage, CancellationToken stop)
    {
        var pricing = new Pricing(stage.Db, new RosterCache(), [], []);
        foreach (var row in stage.Files["asks"])
        {
            foreach (var day in stage.Frame.Days(row).ToList())
            {
                await Ask(stage, pricing, row, day, stop);
            }
        }
        foreach (var row in stage.Files["issues"])
        {
            foreach (var (at, day) in stage.Frame.Days(row).ToList().Index())
            {
                await HandUp(stage, row, stage.Ilds[at % stage.Ilds.Count].Id, day, stop);
            }
        }
    }

    private static async Task Ask(YearStage stage, Pricing pricing, YearRow row, DateOnly day, CancellationToken stop)
    {
        var requester = stage.Of(row.Text("unit"));
        var draft = new DemandDraft
        {
            Title = row.Text("title"),
            Kind = row.One<DemandKind>("kind"),
            Why = row.Note,
            Of = row.One<AskedOf>("of"),
            HoursEach = row.Number("hours"),
            Due = day.AddDays(14),
            Serves = row.One<Serves>("serves"),
            Unit = requester.Unit,
        };
        var price = await pricing.Of(draft, day, stop);
        var demand = Demand.Ask(draft, price, CheaperWay.AsItIs, requester, YearStage.At(day));
        stage.Db.Demands.Add(demand);
        await stage.Db.SaveChangesAsync(stop);
        var terms = new GateTerms("It serves no principal’s teaching.", row.Number("trimmed_to"), null, "the unit itself");
        stage.Db.GateAnswers.Add(
            demand.AnswerAtGate(row.One<GateVerdict>("verdict"), terms, stage.Leader.Name, stage.Leader.Id, YearStage.At(day))
        );
        foreach (var one in price.People)
        {
            var answer = new Answer
            {
                DemandId = demand.Id,
                IldId = one.Ild,
                OfIld = one.OfIld,
                Principals = one.Principals,
            };
            answer.Accept(YearStage.At(day.AddDays(1)));
            if (row.Number("took") is > 0 and var took)
            {
                answer.Took(took);
            }
            stage.Db.DemandAnswers.Add(answer);
        }
        await stage.Db.SaveChangesAsync(stop);
    }

    private static async Task HandUp(YearStage stage, YearRow row, long ild, DateOnly day, CancellationToken stop)
    {
        var raised = YearStage.At(day);
        var issue = new Issue
        {
            IldId = ild,
            RaisedById = ild,
            RaisedBy = "An ILD",
            Topic = row.Text("title"),
            Words = row.Note,
            Tried = "Asked the unit twice.",
            PrincipalId = null,
            Unit = row.Text("unit"),
            RaisedAt = raised,
            ClockFrom = raised,
        };
        stage.Db.Issues.Add(issue);
        await stage.Db.SaveChangesAsync(stop);
        var office = stage.Of(row.Text("unit"));
        if (row.Text("outcome").Length > 0)
        {
            stage.Db.IssueSteps.AddRange(
                issue.Take(office.Id, office.Name, office.Unit, raised.AddHours(2)),
                issue.Answer(row.One<Outcome>("outcome"), "Done.", office.Id, office.Name, raised.AddHours(20))
            );
            stage.Db.IssueSteps.Add(
                row.Text("word") == "solved"
                    ? issue.Confirm(60, ild, "An ILD", raised.AddHours(30))
                    : issue.Reopen("It stands where it stood.", ild, "An ILD", raised.AddHours(30))
            );
        }
        await stage.Db.SaveChangesAsync(stop);
    }
}
