using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Cards;

namespace Throughline.LeadingThrough.SupportNotes.Cards;

/// <summary>What an ILD and a principal agreed and what the ILD said to try, for the card on Today. The wall cuts away what the reader may not see.</summary>
internal sealed class AgreedFacts(ThroughlineDb db, RosterCache rosters)
{
    public async Task<IReadOnlyList<CardFact>> Of(CardQuestion question, CancellationToken stop)
    {
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var lines = await db
            .SupportNotes.AsNoTracking()
            .Where(note => note.AuthorId == question.Ild && note.SubjectId == question.Principal)
            .Where(note => note.DeletedAt == null && note.Use != NoteUse.Note)
            .OrderByDescending(note => note.WrittenAt)
            .ThenByDescending(note => note.Id)
            .ToListAsync(stop);
        var agreed = lines.Find(note => note.Use == NoteUse.Agreed && note.Text.Length > 0);
        var willTry = lines.Find(note => note.Use == NoteUse.WillTry);
        string Day(SupportNote note) => Dates.MonthDay(LocalDate.FromDateOnly(zone.DayOf(note.WrittenAt.ToUnixTimeSeconds())));
        return
        [
            new(
                CardPlace.Agreed,
                agreed is null ? "What we agreed" : $"What we agreed, {Day(agreed)}",
                [new(agreed?.Text ?? "Nothing written yet.")]
            ),
            new(
                CardPlace.WouldTry,
                "What I said I would try",
                willTry is null
                    ? []
                    : [new(willTry.Text) { IsQuote = true, Meta = $"Written {Day(willTry)}. Only you read it." }]
            ),
        ];
    }
}
