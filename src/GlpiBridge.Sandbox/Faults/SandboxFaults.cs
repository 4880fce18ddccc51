namespace GlpiBridge.Sandbox.Faults;

/// Switches that make the emulated server misbehave, or that stand for its administrator's settings.
public sealed class SandboxFaults
{
    public bool IsMaintenance { get; set; }
    public bool IsApiEnabled { get; set; } = true;
    public bool AreNotificationsEnabled { get; set; } = true;
    public bool IsPasswordLoginEnabled { get; set; } = true;
    public bool IsPasswordPolicyOn { get; set; }

    /// The rights to approve incidents and requests, for the simplified interface; sessions opened from then on have them.
    public bool HasValidationRight { get; set; }

    /// Every call waits this long before it is answered.
    public TimeSpan Delay { get; set; }

    /// How long a call takes, by its method, its path and whether it has files; null for no time but the emulator's own.
    public Func<string, string, bool, TimeSpan>? Latency { get; set; }

    /// Connections are cut before anything is read.
    public bool IsDown { get; set; }
    public bool AnswersServerError { get; set; }
    public bool AnswersHtml { get; set; }
    public bool TruncatesAnswers { get; set; }

    /// The next write is committed, then its connection is cut; the switch goes off by that.
    public bool LosesNextAnswer { get; set; }

    /// The next write is read to its end and its connection cut before anything is done; the switch goes off by that.
    public bool LosesNextCall { get; set; }

    /// The server in front of GLPI leads every call to another address.
    public bool Redirects { get; set; }

    /// The server in front of GLPI keeps the header Authorization to itself.
    public bool LosesAuthorization { get; set; }

    /// PHP shows its notices before each answer.
    public bool WritesNotices { get; set; }

    /// No client of the API is for the caller's address.
    public bool KnowsNoSuchAddress { get; set; }

    /// How far the server's clock is ahead.
    public TimeSpan ClockOffset { get; set; }

    /// Settings that getGlpiConfig tells otherwise than this server acts.
    public Dictionary<string, string> Told { get; } = [];

    /// A plugin says no to every new ticket.
    public bool RefusesTickets { get; set; }
    public bool GivesLongTokens { get; set; }

    /// Answers as GLPI 11 does where that is known to differ: its version, long tokens, texts as they were typed.
    public bool IsEleven { get; set; }

    public void Reset()
    {
        IsMaintenance = AnswersServerError = AnswersHtml = TruncatesAnswers = IsDown = LosesNextAnswer = LosesNextCall = RefusesTickets = GivesLongTokens = IsEleven = false;
        IsPasswordPolicyOn = HasValidationRight = false;
        IsApiEnabled = AreNotificationsEnabled = IsPasswordLoginEnabled = true;
        Redirects = LosesAuthorization = WritesNotices = KnowsNoSuchAddress = false;
        Delay = ClockOffset = TimeSpan.Zero;
        Latency = null;
        Told.Clear();
    }
}
