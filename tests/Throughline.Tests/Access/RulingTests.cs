using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access;

public sealed class RulingTests
{
    [Fact]
    public void Without_a_seat_nothing_is_seen() =>
        Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.Equal(View.Nothing, Ruling.ViewOf(kind, [])));

    [Fact]
    public void Two_seats_unite_their_rights_on_an_open_record()
    {
        Assert.True(Ruling.Allows(RecordKind.R20, Act.Approve, [Seat.Ild, Seat.Chief]));
        Assert.True(Ruling.Allows(RecordKind.R20, Act.Create, [Seat.Ild, Seat.Chief]));
    }

    [Fact]
    public void An_evaluator_with_another_seat_gets_nothing_of_a_walled_or_anonymous_record()
    {
        Assert.Equal(View.Nothing, Ruling.ViewOf(RecordKind.R41, [Seat.Prin, Seat.Evp]));
        Assert.Equal(View.Nothing, Ruling.ViewOf(RecordKind.R23, [Seat.Chief, Seat.Evi]));
        Assert.Equal(View.Nothing, Ruling.ViewOf(RecordKind.R14, [Seat.Senr, Seat.Evp]));
        Assert.Equal(View.Nothing, Ruling.ViewOf(RecordKind.R32, [Seat.Ild, Seat.Evi]));
    }

    [Theory]
    [InlineData(RecordKind.R09)]
    [InlineData(RecordKind.R10)]
    [InlineData(RecordKind.R12)]
    [InlineData(RecordKind.R16)]
    [InlineData(RecordKind.R17)]
    [InlineData(RecordKind.R23)]
    public void An_ild_who_also_evaluates_the_principal_keeps_the_support_room(RecordKind kind) =>
        Assert.Equal(View.Full, Ruling.ViewOf(kind, [Seat.Ild, Seat.Evp]));

    [Fact]
    public void A_chief_who_evaluates_the_ild_sees_time_and_contacts_by_cohort_only()
    {
        Assert.Equal(View.CohortOnly, Ruling.ViewOf(RecordKind.R04, [Seat.Chief, Seat.Evi]));
        Assert.Equal(View.CohortOnly, Ruling.ViewOf(RecordKind.R07, [Seat.Chief, Seat.Evi]));
        Assert.Equal(View.Redacted, Ruling.ViewOf(RecordKind.R04, [Seat.Chief]));
    }

    [Fact]
    public void An_onlookers_seat_counts_only_alone()
    {
        Assert.True(Ruling.Allows(RecordKind.R16, Act.Read, [Seat.Ildx]));
        Assert.False(Ruling.Allows(RecordKind.R16, Act.Read, [Seat.Ildx, Seat.Chief]));
    }

    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_seats_of_one_reader_add_up_as_the_overlays_say_in_every_cell(RecordKind kind)
    {
        Seat[] onlookers = [Seat.Depx, Seat.Prix, Seat.Ildx];
        var isWalled = AccessMatrix.ClassOf(kind) is RecordClass.Walled or RecordClass.Anonymous;
        foreach (var judge in new[] { Seat.Evp, Seat.Evi })
        {
            foreach (var other in Enum.GetValues<Seat>().Where(seat => seat is not (Seat.Evp or Seat.Evi)))
            {
                foreach (var act in Enum.GetValues<Act>())
                {
                    var judges = AccessMatrix.Allows(kind, judge, act);
                    var either = judges || AccessMatrix.Allows(kind, other, act);
                    var chiefToo = other == Seat.Chief && judge == Seat.Evi && kind is RecordKind.R04 or RecordKind.R07;
                    var expected =
                        onlookers.Contains(other) || chiefToo ? judges
                        : !isWalled ? either
                        : other == Seat.Ild && SupportRoom.Contains(kind) && AccessMatrix.Allows(kind, Seat.Ild, act);
                    Assert.True(
                        expected == Ruling.Allows(kind, act, [other, judge]),
                        $"{kind} {act} for {other} who is {judge}: {!expected}"
                    );
                }
            }
        }
    }

    private static readonly RecordKind[] SupportRoom =
    [
        RecordKind.R09,
        RecordKind.R10,
        RecordKind.R12,
        RecordKind.R16,
        RecordKind.R17,
        RecordKind.R23,
    ];
}
