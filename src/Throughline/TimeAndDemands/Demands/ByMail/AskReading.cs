using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>Reads an ask out of a letter; what the letter does not say is assumed, and said.</summary>
internal sealed class AskReading(ThroughlineDb db, DistrictOn district, string ildTitle)
{
    private const int StatedMinutes = 120;
    private const int DutyDaysAhead = 10;

    /// <summary>The ask of a letter, priced as of a day.</summary>
    public async Task<MailedAsk> Read(IncomingLetter letter, CancellationToken stop)
    {
        var text = letter.Forwarded?.Text ?? QuotedThread.Part(letter.Text).Own;
        var subject = letter.Forwarded?.Subject ?? SubjectLine.Bare(letter.Subject);
        var all = $"{subject}\n{text}";
        var kind = LetterWords.Kind(subject, text);
        var assumed = new List<string>();
        var minutes = LetterHours.Minutes(all) ?? await UsualMinutes(kind, assumed, stop);
        var due = LetterDates.Due(all, district.Day) ?? await UsualDay(assumed, stop);
        var (of, networks) = await OfWhom(letter, all, stop);
        var author = letter.Forwarded is { From.Length: > 0 } whole ? await PersonOf(whole.From, stop) : null;
        var requester = author ?? await PersonOf(letter.From, stop);
        return new MailedAsk
        {
            Tag = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            Sender = letter.From,
            RequesterId = requester?.Id,
            By = Name(letter, requester),
            Title = OneLine.Of(subject.Length > 0 ? subject : "An ask by letter", DemandDraft.LongestTitle),
            Kind = kind,
            Of = of,
            Networks = networks,
            MinutesEach = minutes,
            Due = due,
            At = kind is DemandKind.Meeting or DemandKind.Hearing or DemandKind.Training ? LetterDates.At(all) : null,
            Fields = kind is DemandKind.Template or DemandKind.FiguresToPull or DemandKind.Report
                ? [.. LetterFields.Of(letter, text)]
                : [],
            Assumed = assumed,
            ReceivedAt = db.Now,
        };
    }

    /// <summary>The person of the roster with that address; null where there is none.</summary>
    public async Task<Person?> PersonOf(string address, CancellationToken stop) =>
        (await db.PeopleAt(address, stop)).FirstOrDefault();

    private static string Name(IncomingLetter letter, Person? requester)
    {
        var written = letter.Forwarded is { } whole
            ? (whole.FromName.Length > 0 ? whole.FromName : whole.From)
            : letter.FromName;
        return requester?.Name ?? (written.Length > 0 ? written : letter.From);
    }

    private async Task<int> UsualMinutes(DemandKind kind, List<string> assumed, CancellationToken stop)
    {
        var from = district.Day.AddYears(-2);
        var usual = await db
            .Demands.Where(one => one.Kind == kind && one.AskedOn >= from && one.FirstMinutesEach > 0)
            .AverageAsync(one => (double?)one.FirstMinutesEach, stop);
        var minutes = usual is null ? StatedMinutes : (int)(Math.Round(usual.Value / 15) * 15);
        assumed.Add(
            usual is null
                ? $"The letter gives no hours; {Hours.Of(minutes)} for each are assumed."
                : $"The letter gives no hours; asks of this kind took {Hours.Of(minutes)} of each on average."
        );
        return minutes;
    }

    private async Task<DateOnly> UsualDay(List<string> assumed, CancellationToken stop)
    {
        var days = new DutyDays(await db.Holidays.Select(one => one.Date).ToListAsync(stop));
        var day = days.After(district.Day, DutyDaysAhead);
        assumed.Add($"The letter names no day; {Hours.Day(day)} is assumed, two working weeks from now.");
        return day;
    }

    // Whom the letter went to says it best; where it went to a list, its words do.
    private async Task<(AskedOf Of, List<long> Networks)> OfWhom(IncomingLetter letter, string text, CancellationToken stop)
    {
        var of = LetterWords.Of(text, ildTitle);
        var to = Addresses(letter.Forwarded?.To ?? "").ToList();
        if (to.Count == 0)
        {
            return (of, []);
        }
        var people = await db
            .PersonEmails.Where(one => to.Contains(one.Address))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var ilds = people.SelectMany(district.NetworksLedBy).Distinct().ToList();
        var principals = people.SelectMany(district.SchoolsLedBy).SelectMany(district.NetworksOf).Distinct().ToList();
        return (ilds.Count, principals.Count) switch
        {
            (> 0, 0) => (of == AskedOf.Principals ? AskedOf.Principals : of, Some(ilds)),
            (0, > 0) => (AskedOf.Principals, Some(principals)),
            (> 0, > 0) => (AskedOf.Both, Some([.. ilds.Union(principals)])),
            _ => (of, []),
        };
    }

    private List<long> Some(List<long> networks) => networks.Count >= district.Networks.Count ? [] : networks;

    private static IEnumerable<string> Addresses(string to) =>
        to.Split([' ', ',', ';', '<', '>', '"', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).ToLowerInvariant())
            .Where(word => word.Length < 255 && word.IndexOf('@', StringComparison.Ordinal) > 0)
            .Distinct()
            .Take(200);
}
