using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Resources;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox;

/// The server's settings that its API tells of.
internal static class Settings
{
    public const string Version = "10.0.19";
    public const string ElevenVersion = "11.0.8";
    public const int ListLimit = 15;

    public static ApiAnswer Handle(Endpoint endpoint)
    {
        endpoint.RequireSession();
        var faults = endpoint.World.Faults;
        var shown = new JsonObject
        {
            ["root_doc"] = "",
            ["version"] = faults.IsEleven ? ElevenVersion : Version,
            ["language"] = "fr_FR",
            ["list_limit"] = ListLimit.ToString(CultureInfo.InvariantCulture),
            ["list_limit_max"] = "50",
            ["notifications_mailing"] = Switch(faults.AreNotificationsEnabled),
            ["use_notifications"] = Switch(faults.AreNotificationsEnabled),
            ["admin_email"] = "assistance@soluris.example",
            ["url_base"] = endpoint.Request.Root,
            ["url_base_api"] = endpoint.Request.BaseUrl,
            ["default_requesttypes_id"] = "1",
            ["priority_matrix"] = Priorities.ToJson(),
            ["urgency_mask"] = "62",
            ["impact_mask"] = "62",
            ["use_password_security"] = Switch(faults.IsPasswordPolicyOn),
            ["password_min_length"] = "8",
            ["password_need_number"] = "1",
            ["password_need_letter"] = "1",
            ["password_need_caps"] = "1",
            ["password_need_symbol"] = "1",
            ["maintenance_mode"] = "0",
            ["enable_api"] = "1",
            ["enable_api_login_credentials"] = Switch(faults.IsPasswordLoginEnabled),
            ["enable_api_login_external_token"] = "1",
            ["document_max_size"] = FileChecks.MaxMebibytes.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var pair in Resource.Lines("settings.txt").Select(l => l.Split('=', 2))) shown.TryAdd(pair[0], pair[1] == "~" ? null : JsonValue.Create(pair[1]));
        foreach (var (name, value) in faults.Told) shown[name] = value;
        return new ApiAnswer(200, new JsonObject { ["cfg_glpi"] = shown });
    }

    private static string Switch(bool on) => on ? "1" : "0";
}
