using CsCheck;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Protocols;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.LiveSessions;

/// <summary>The clock of a session: a pure function of steps, presses and the moment.</summary>
public sealed class SessionMomentTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 19, 19, 0, 0, TimeSpan.Zero);
    private static readonly ProtocolStep[] Steps =
    [
        new("Present", 7, Turn.Presenter, "", IsTalk: false),
        new("Probe", 12, Turn.Group, "", IsTalk: true),
        new("Reflect", 8, Turn.Presenter, "", IsTalk: false),
        new("Debrief", 5, Turn.Everyone, "", IsTalk: true),
    ];

    [Fact]
    public void What_one_person_does_ends_with_its_minutes_and_a_talk_is_never_ended_but_asked()
    {
        List<Press> presses = [Press(1, PressKind.Start, 0)];
        Assert.Equal((0, false), At(presses, 6.9));
        Assert.Equal((1, false), At(presses, 7.1));
        Assert.Equal((1, false), At(presses, 18.9));
        Assert.Equal((1, true), At(presses, 19.1));
        Assert.Equal((1, true), At(presses, 300));
    }

    [Fact]
    public void Having_been_told_to_stay_it_asks_again_after_five_minutes()
    {
        List<Press> presses = [Press(1, PressKind.Start, 0), Press(2, PressKind.Stay, 20)];
        Assert.Equal((1, false), At(presses, 24.9));
        Assert.Equal((1, true), At(presses, 25.1));
    }

    [Fact]
    public void Pauses_and_more_minutes_are_left_out_and_added()
    {
        List<Press> presses =
        [
            Press(1, PressKind.Start, 0),
            Press(2, PressKind.Pause, 3),
            Press(3, PressKind.Resume, 33),
            Press(4, PressKind.Extend, 34, 5),
        ];
        var moment = SessionMoment.At(Steps, presses, Start.AddMinutes(40));
        Assert.Equal((0, 10.0, 12.0), (moment.Step, moment.InStep.TotalMinutes, moment.Planned!.Value.TotalMinutes));
        Assert.Equal(10, moment.All.TotalMinutes);
    }

    [Fact]
    public void A_clock_that_was_set_back_takes_no_time_and_never_less()
    {
        List<Press> presses = [Press(1, PressKind.Start, 0), Press(2, PressKind.Next, 5), Press(3, PressKind.Extend, -55, 5)];
        var moment = SessionMoment.At(Steps, presses, Start.AddMinutes(-30));
        Assert.Equal((1, TimeSpan.Zero, 5.0), (moment.Step, moment.InStep, moment.All.TotalMinutes));
    }

    [Fact]
    public void A_talk_that_was_cut_is_said()
    {
        List<Press> presses =
        [
            Press(1, PressKind.Start, 0),
            Press(2, PressKind.Next, 6),
            Press(3, PressKind.Next, 10),
            Press(4, PressKind.Next, 12),
            Press(5, PressKind.End, 17),
        ];
        Assert.Equal(
            "Probe: 4 of 12 minutes.",
            ClockWords.Curtailed(Steps, SessionMoment.At(Steps, presses, Start.AddHours(3)))
        );
    }

    [Fact]
    public void Whatever_is_pressed_time_adds_up_steps_stay_in_range_and_asking_twice_gives_the_same() =>
        Gen.Select(Gen.Enum<PressKind>(), Gen.Int[-5, 40], Gen.Int[1, 30])
            .List[0, 30]
            .Sample(pressed =>
            {
                var minute = 0;
                var presses = pressed.Select((one, at) => Press(at + 1, one.Item1, minute += one.Item2, one.Item3)).ToList();
                var now = Start.AddMinutes(minute + 60);
                var moment = SessionMoment.At(Steps, presses, now);
                Assert.Equal(moment with { Spent = [] }, SessionMoment.At(Steps, presses, now) with { Spent = [] });
                Assert.InRange(moment.Step, -1, Steps.Length - 1);
                Assert.All(moment.Spent, spent => Assert.True(spent >= TimeSpan.Zero));
                Assert.True(moment.InStep >= TimeSpan.Zero && moment.InStep <= moment.All);
                Assert.False(moment is { IsEnded: true, IsRunning: true });
                Assert.True(SessionMoment.At(Steps, presses, now.AddMinutes(9)).All >= moment.All);
            });

    private static (int, bool) At(List<Press> presses, double minutes)
    {
        var moment = SessionMoment.At(Steps, presses, Start.AddMinutes(minutes));
        return (moment.Step, moment.Asks);
    }

    private static Press Press(int sequence, PressKind kind, double minutes, int more = 0) =>
        new()
        {
            SessionId = 1,
            Sequence = sequence,
            Kind = kind,
            Minutes = more,
            ById = 1,
            By = "Denise Okafor",
            At = Start.AddMinutes(minutes),
        };
}
