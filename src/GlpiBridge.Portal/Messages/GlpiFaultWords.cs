using GlpiBridge.Glpi;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Messages;

/// <summary>What a fault of GLPI means to an agent; GLPI's own sentences are never shown.</summary>
internal sealed class GlpiFaultWords(PortalTexts texts)
{
    public Banner Banner(GlpiFault fault)
    {
        var key = fault switch
        {
            GlpiFault.Maintenance => "maintenance",
            GlpiFault.ApiDisabled or GlpiFault.NotAuthenticated => "disabled",
            GlpiFault.Forbidden => "forbidden",
            GlpiFault.Invalid or GlpiFault.NotFound => "refused",
            GlpiFault.TooLarge => "too-large",
            _ => "unavailable",
        };
        return new Banner(fault is GlpiFault.Maintenance ? "info" : "warn", texts[$"glpi.{key}-title"], texts[$"glpi.{key}"]);
    }
}
