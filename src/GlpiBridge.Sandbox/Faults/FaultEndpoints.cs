using System.Net;
using GlpiBridge.Sandbox.Items;
using Microsoft.AspNetCore.Http;

namespace GlpiBridge.Sandbox.Faults;

/// /__sandbox/{verb}/{argument?}: switches for tests and demonstrations, from this machine only.
internal sealed class FaultEndpoints(SandboxState state)
{
    public const string Path = "/__sandbox/";

    public async Task HandleAsync(HttpContext context, string rest, CancellationToken ct)
    {
        var (verb, argument) = rest.Split('/', 2) is [var v, var a] ? (v, Uri.UnescapeDataString(a)) : (rest.TrimEnd('/'), "");
        var (status, text) = context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            ? await RunAsync(context.Request.Method, verb, argument, ct) : (403, "loopback only");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text, ct);
    }

    private async Task<(int Status, string Text)> RunAsync(string method, string verb, string argument, CancellationToken ct)
    {
        if (verb == "mail-token")
        {
            var token = await state.RunAsync(w => w.Mails.LastToken(argument), ct);
            return token is null ? (404, "no mail") : (200, token);
        }
        if (verb == "index") return (200, await state.RunAsync(w => Dataset.DatasetIndex.Write(w, state.Dataset), ct));
        if (method is not "POST") return (405, "POST only");
        switch (verb)
        {
            case "reset": await state.ResetAsync(ct); break;
            case "drop-session": await state.RunAsync(w => Done(() => w.Sessions.Remove(argument)), ct); break;
            case "expire-sessions": await state.RunAsync(w => Done(w.Sessions.Clear), ct); break;
            case "app-token": state.AppToken = argument; break;
            case "service-token": await state.ChangeServiceTokenAsync(argument, ct); break;
            // GLPI looks at no clock: a session ends when its file is removed.
            case "age-session": return await state.RunAsync(w => w.Sessions.Find(argument) is null, ct) ? (404, "no such session") : (200, "ok");
            case "setting" when argument.Split('=', 2) is [var name, var value]: await state.RunAsync(w => w.Faults.Told[name] = value, ct); break;
            case "right" when argument.Split('/') is [var profile, var right, var bits]: return await state.RunAsync(w => Change(w, profile, right, bits), ct) ? (200, "ok") : (404, "no such right");
            default: return Switch(verb, argument) ? (200, "ok") : (404, "unknown verb");
        }
        return (200, "ok");
    }

    private bool Switch(string verb, string argument)
    {
        var (faults, on) = (state.Faults, argument != "off");
        switch (verb)
        {
            case "maintenance": faults.IsMaintenance = on; return true;
            case "api": faults.IsApiEnabled = on; return true;
            case "notifications": faults.AreNotificationsEnabled = on; return true;
            case "credentials": faults.IsPasswordLoginEnabled = on; return true;
            case "password-policy": faults.IsPasswordPolicyOn = on; return true;
            case "validation-right": faults.HasValidationRight = on; return true;
            case "slow": faults.Delay = TimeSpan.FromMilliseconds(on ? Math.Max(0, Values.ToLong(argument)) : 0); return true;
            case "down": faults.IsDown = on; return true;
            case "error-500": faults.AnswersServerError = on; return true;
            case "html-200": faults.AnswersHtml = on; return true;
            case "truncated": faults.TruncatesAnswers = on; return true;
            case "lose-answer": faults.LosesNextAnswer = on; return true;
            case "lose-call": faults.LosesNextCall = on; return true;
            case "redirect": faults.Redirects = on; return true;
            case "lose-authorization": faults.LosesAuthorization = on; return true;
            case "notices": faults.WritesNotices = on; return true;
            case "unknown-address": faults.KnowsNoSuchAddress = on; return true;
            case "clock": faults.ClockOffset = TimeSpan.FromSeconds(on ? Values.ToLong(argument) : 0); return true;
            case "refuse-tickets": faults.RefusesTickets = on; return true;
            case "eleven": faults.IsEleven = on; return true;
            case "long-tokens": faults.GivesLongTokens = on; return true;
            default: return false;
        }
    }

    // Sessions opened from then on have it.
    private static bool Change(World world, string profile, string right, string bits)
    {
        if (world.Database["Profile"].Rows.FirstOrDefault(p => p.Text("name") == profile) is not { } row
            || world.Database.Where("ProfileRight", "profiles_id", row.Id).FirstOrDefault(r => r.Text("name") == right) is not { } line)
        {
            return false;
        }
        line["rights"] = Values.ToLong(bits);
        return true;
    }

    private static bool Done(Action act)
    {
        act();
        return true;
    }
}
