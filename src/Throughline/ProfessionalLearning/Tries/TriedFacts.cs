using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.TimeAndDemands.TimeUse.Cards;

namespace Throughline.ProfessionalLearning.Tries;

/// <summary>What an ILD said in a session to try with a principal, for that principal's card. The wall cuts away what the reader may not see.</summary>
internal sealed class TriedFacts(ThroughlineDb db)
{
    private const int Most = 2;

    public async Task<IReadOnlyList<CardFact>> Of(CardQuestion question, CancellationToken stop)
    {
        var zone = await db.District.AsNoTracking().Select(one => one.Zone).SingleOrDefaultAsync(stop);
        var lines = await db
            .WillTries.AsNoTracking()
            .Where(one => one.AuthorId == question.Ild && one.SubjectId == question.Principal && one.ClosedAt == null)
            .OrderByDescending(one => one.Id)
            .Take(Most)
            .ToListAsync(stop);
        return
        [
            new CardFact(
                CardPlace.WouldTry,
                "Said among ILDs",
                [
                    .. lines.Select(one => new CardLine(one.Text)
                    {
                        IsQuote = true,
                        Meta = $"Said {MeetingWords.Brief(DistrictDay.Of(one.SaidAt, zone))}. Only you read it.",
                        Href = "/learning/tries",
                    }),
                ]
            ),
        ];
    }
}
