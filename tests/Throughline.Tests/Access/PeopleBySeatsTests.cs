using CsCheck;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access;

public sealed class PeopleBySeatsTests
{
    private static readonly Gen<(long Person, Seat Seat)[]> Pairs = Gen.Select(Gen.Long[1, 40], Gen.Enum<Seat>()).Array[0, 120];

    [Fact]
    public void Those_of_whose_seats_a_rule_says_yes_are_those_whom_asking_one_by_one_finds() =>
        Gen.Select(Pairs, Gen.Enum<RecordKind>())
            .Sample(
                (pairs, kind) =>
                {
                    var people = pairs.Distinct().ToLookup(pair => pair.Person, pair => pair.Seat);
                    bool Sees(IEnumerable<Seat> seats) => Ruling.ViewOf(kind, [.. seats]) == View.Full;
                    Assert.Equal(
                        people.Where(Sees).Select(person => person.Key).Order(),
                        new PeopleBySeats(people).Where(Sees).Order()
                    );
                }
            );

    [Fact]
    public void A_rule_is_asked_once_for_each_set_of_seats()
    {
        var people = Enumerable
            .Range(0, 300)
            .SelectMany(person => new[] { ((long)person, Seat.Chief), (person, person % 2 == 0 ? Seat.Team : Seat.Chief) })
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var asked = 0;
        Assert.Equal(150, new PeopleBySeats(people).Where(seats => ++asked > 0 && seats.Contains(Seat.Team)).Count);
        Assert.Equal(2, asked);
    }
}
