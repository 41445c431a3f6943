"""How complete a scenario is: missing scores, unconfirmed assumptions, the status of each step."""
