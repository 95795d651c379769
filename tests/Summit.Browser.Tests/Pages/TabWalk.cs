using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests.Pages;

/// <summary>A walk with the Tab key through all of a page.</summary>
internal static class TabWalk
{
    private const string Reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";

    /// <summary>Numbers what a walk must come to; what is disabled or not shown is not waited for.</summary>
    private const string Number =
        $$"""
        () => [...document.querySelectorAll("{{Reachable}}")].filter(one => !one.disabled && one.checkVisibility())
          .map((one, i) => { one.dataset.walk = i; return `${i}: ${one.outerHTML.slice(0, 120)}`; })
        """;

    /// <summary>Where the focus is, and whether one sees it there: a line around it, inside the window.</summary>
    private const string Look =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return null;
          const style = getComputedStyle(one), box = one.getBoundingClientRect();
          const lined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return [one.dataset.walk ?? '', lined && inside ? '' : `${one.outerHTML.slice(0, 120)} lined ${lined} inside ${inside}`];
        }
        """;

    /// <returns>What Tab does not come to, and where one does not see that it has.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Reader reader)
    {
        var all = await reader.Page.EvaluateAsync<string[]>(Number);
        var (seen, faults) = (new HashSet<string>(), new HashSet<string>());
        // A field of a date has a stop for each of its parts; the rest is for the walk over the end of the page.
        var steps = all.Length + (10 * await reader.Page.Locator("input[type=date]").CountAsync()) + 3;
        for (var step = 0; step < steps && seen.Count < all.Length; step++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.Page.EvaluateAsync<string[]?>(Look) is not [var number, var fault])
                continue;
            seen.Add(number);
            faults.Add(fault);
        }

        return [.. faults.Where(fault => fault.Length > 0), .. all.Where(one => !seen.Contains(one.Split(':')[0])).Select(one => "not reached: " + one)];
    }
}
