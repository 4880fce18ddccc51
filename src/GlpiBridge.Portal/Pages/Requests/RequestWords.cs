using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the pages of a form say of the state it is in.</summary>
internal sealed class RequestWords(PortalTexts texts, GlpiFaultWords faults, TimeProvider clock)
{
    public string Time(DateTimeOffset moment) => LocalTime.Clock(clock.Local(moment));

    public string Saved(DateTimeOffset moment) => texts["form.saved", Time(moment)];

    public Banner Resumed => new("info", texts["form.resumed-title"], texts["form.resumed"]);

    public Banner Prefilled(long ticket) => new("info", texts["form.prefilled-title", ticket], texts["form.prefilled"]);

    /// <summary>Too much is waiting already.</summary>
    public Banner NotTaken => new("warn", texts["form.not-taken-title"], texts["form.not-taken"]);

    /// <summary>Nothing can be kept.</summary>
    public Banner NotStored => new("warn", texts["form.not-stored-title"], texts["form.not-stored"]);

    /// <summary>Null when no photo tells where it was taken.</summary>
    public Banner? ShowingPlace(IReadOnlyList<string> photos) =>
        photos.Count == 0 ? null : new Banner("info", string.Join(", ", photos), texts["file.shows-place"]);

    /// <summary>A form that was for another entity is shown for this one.</summary>
    public Banner Elsewhere(string entity) => new("warn", texts["form.elsewhere-title"], texts["form.elsewhere", entity]);

    public Banner Unreachable(GlpiFault fault) => faults.Banner(fault);
}
