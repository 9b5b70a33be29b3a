using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>Where a link stands.</summary>
internal enum PulseState
{
    Unknown,
    Open,
    Used,
    Over,
}

/// <summary>The pulse on a phone, without sign-in: whoever has the link answers, once, in English or Spanish.</summary>
[AllowAnonymous]
internal sealed class AnswerPulsePage(ThroughlineDb db) : PageModel
{
    // The program runs without the languages of its machine.
    private static readonly string[] Meses =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    [BindProperty]
    public Dictionary<string, int> Answers { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Lang { get; set; }

    public PulseState State { get; private set; }
    public string Closes { get; private set; } = "";
    public IReadOnlyList<PulseQuestion> Questions { get; private set; } = [];

    /// <summary>Sent without any answer.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether it is shown in Spanish: as asked, else as the browser says.</summary>
    public bool Es =>
        Lang is null
            ? Request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("es", StringComparison.OrdinalIgnoreCase)
            : Lang == "es";

    public async Task OnGetAsync(string token, CancellationToken stop) => await Find(token, stop);

    public async Task OnPostAsync(string token, CancellationToken stop)
    {
        if (await Find(token, stop) is not { } link)
        {
            return;
        }
        var given = Questions
            .Where(question => Answers.TryGetValue(question.Key, out var place) && place >= 0 && place < question.Choices.Count)
            .ToDictionary(question => question.Key, question => Answers[question.Key], StringComparer.Ordinal);
        if (given.Count == 0)
        {
            IsEmpty = true;
            return;
        }
        await AnsweredPulse.Count(db, link, given, stop);
        State = PulseState.Used;
    }

    // The link where it can be answered now; else the state says why not.
    private async Task<PulseLink?> Find(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var digest = SecretToken.Digest(token);
        if (await db.PulseLinks.AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == digest, stop) is not { } link)
        {
            return null;
        }
        var pulse = await db.Pulses.AsNoTracking().SingleAsync(one => one.Id == link.PulseId, stop);
        var today = DistrictDay.Of(db.Now, HttpContext.Features.Get<District>()?.Zone);
        Closes = Es
            ? $"{pulse.Closes.Day} de {Meses[pulse.Closes.Month - 1]} de {pulse.Closes.Year}"
            : pulse.Closes.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        State =
            pulse.IsOver(today) ? PulseState.Over
            : link.IsUsed ? PulseState.Used
            : pulse.IsOpen(today) ? PulseState.Open
            : PulseState.Unknown;
        Questions = PulseQuestions.For(link.Group, await db.TopicsOf(link.PulseId, stop));
        return State == PulseState.Open ? link : null;
    }
}
