using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages;

/// <summary>What somebody is told who says « Moi aussi » to an outage.</summary>
internal sealed class MeTooWords(PortalTexts texts, GlpiFaultWords faults)
{
    /// <summary>In the address of the ticket that they are on now.</summary>
    public const string Done = "inscrit";

    public Banner Joined => new("ok", texts["me-too.done-title"], texts["me-too.done"]);

    public Banner Gone => new("warn", texts["me-too.gone-title"], texts["me-too.gone"]);

    public Banner Failed(GlpiFault fault) => faults.Banner(fault) with { Kind = "warn", Title = texts["me-too.failed-title"] };
}
