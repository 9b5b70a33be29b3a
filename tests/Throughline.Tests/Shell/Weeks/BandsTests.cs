using NodaTime;
using Throughline.Shell.Weeks;
using Xunit;

namespace Throughline.Tests.Shell.Weeks;

public sealed class BandsTests
{
    [Fact]
    public void Taken_time_is_cut_out_of_protected_time_and_says_when()
    {
        var pieces = Bands.Of(Day([new(450, 1020)], [new(780, 900)])).ToArray();
        Assert.Equal(
            [
                (new Stretch(450, 780), false, "Protected"),
                (new Stretch(780, 900), true, "Taken 1:00–3:00"),
                (new(900, 1020), false, ""),
            ],
            pieces
        );
    }

    [Fact]
    public void Time_taken_from_the_start_leaves_the_name_to_the_rest() =>
        Assert.Equal(
            ["Taken 8:00–9:00", "Protected"],
            Bands.Of(Day([new(480, 720)], [new(480, 540)])).Select(piece => piece.Label)
        );

    [Fact]
    public void Time_taken_elsewhere_does_not_show() => Assert.Single(Bands.Of(Day([new(480, 720)], [new(780, 840)])));

    private static CalendarDay Day(IReadOnlyList<Stretch> kept, IReadOnlyList<Stretch> taken) =>
        new(new LocalDate(2026, 11, 17), []) { Protected = kept, Taken = taken };
}
