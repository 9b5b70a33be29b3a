using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Requests;

/// <summary>A request as a page shows it to somebody who may read it: with names.</summary>
/// <param name="Request">The request.</param>
/// <param name="Principal">Who asked.</param>
/// <param name="School">For which school; may be empty.</param>
/// <param name="Holder">Who has it; "nobody" where the district names nobody.</param>
/// <param name="Steps">What happened, in sentences, the first first.</param>
internal sealed record RequestInView(
    HelpRequest Request,
    string Principal,
    string School,
    string Holder,
    IReadOnlyList<StepInView> Steps
)
{
    /// <summary>With whom it is, in a few words.</summary>
    public string With => Request.IsOpen ? (Request.Unit.Length > 0 ? $"{Request.Unit}, {Holder}" : Holder) : Request.Said();

    /// <summary>The last word that anybody wrote in answer; empty for none.</summary>
    public string LastWord =>
        Request.Steps.LastOrDefault(step => step.Kind is StepKind.Answered or StepKind.Said or StepKind.CallThem)?.Text ?? "";

    /// <summary>Puts names to requests that the reader was given by the wall.</summary>
    public static async Task<IReadOnlyList<RequestInView>> Of(
        ThroughlineDb db,
        IReadOnlyCollection<HelpRequest> requests,
        long? reader,
        CancellationToken stop
    )
    {
        var people = requests
            .SelectMany(request => request.Steps.SelectMany(step => new[] { step.By, step.To }).Append(request.HolderId))
            .Where(person => person is not null)
            .Select(person => person!.Value)
            .Concat(requests.Select(request => request.SubjectId));
        var names = await db.NamesOf(people, stop);
        var ids = requests.Select(request => request.SchoolId).Distinct().ToList();
        var schools = await db
            .Schools.Where(school => ids.Contains(school.Id))
            .ToDictionaryAsync(school => school.Id, school => school.Name, stop);
        string Name(long? person) =>
            person is { } id
                ? id == reader
                    ? "you"
                    : names.GetValueOrDefault(id, "somebody")
                : "nobody";
        return
        [
            .. requests.Select(request => new RequestInView(
                request,
                names.GetValueOrDefault(request.SubjectId, ""),
                schools.GetValueOrDefault(request.SchoolId ?? 0, ""),
                Name(request.HolderId),
                [.. request.Steps.Select(step => StepInView.Of(step, Name))]
            )),
        ];
    }
}

/// <summary>One step in words.</summary>
/// <param name="On">The day.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Text">In somebody's own words; may be empty.</param>
internal sealed record StepInView(DateOnly On, string Sentence, string Text)
{
    public static StepInView Of(RequestStep step, Func<long?, string> name)
    {
        var by = Throughline.Shell.Wording.Counts.Capital(name(step.By));
        return step.Kind switch
        {
            StepKind.Asked => new(step.On, $"{by} asked once; it went to {name(step.To)}. {step.Text}", ""),
            StepKind.Followed => new(step.On, $"Now with {name(step.To)}. {step.Text}", ""),
            StepKind.HandedOn => new(step.On, $"{by} handed it to {name(step.To)}, with everything written so far.", step.Text),
            StepKind.Said => new(step.On, $"{by} wrote", step.Text),
            StepKind.CallThem => new(step.On, $"{by} says: call {name(step.To)} yourself", step.Text),
            StepKind.Answered => new(step.On, $"{by} answered", step.Text),
            StepKind.Reopened => new(step.On, $"{by} still {(by == "You" ? "need" : "needs")} help", step.Text),
            StepKind.Closed => new(step.On, $"{by} said that it is done", ""),
            _ => new(step.On, $"{by} took it back", ""),
        };
    }
}
