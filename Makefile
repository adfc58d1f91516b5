# Every command sets up what it needs and says what it is doing meanwhile. The work is done by the scripts in scripts/.
PORT ?= 8080

help:
	@echo "make serve   build the app and open it on http://localhost:$(PORT)/ (another port: make serve PORT=8081)"
	@echo "make watch   the same while working: builds again after each change and reloads the page"
	@echo "make dist    build dist/, the folder to upload"
	@echo "make check   format, lints and native tests of the inner rings: seconds, no browser"
	@echo "make test    everything, in a real browser too"
	@echo "make bench   the benchmarks"
	@echo "make torture damaged quotes and answers are read, and the store is tortured: kills, tabs, full stores, damage (hours)"
	@echo "make clean   remove what was built (make distclean: the installed tools too)"

serve:
	@scripts/serve $(PORT)

watch:
	@scripts/watch $(PORT)

dist:
	@scripts/build

check:
	@scripts/check

test:
	@scripts/test

bench:
	@scripts/bench

torture:
	@scripts/torture

clean:
	@rm -rf dist target .tools/dist.stamp

distclean: clean
	@rm -rf .tools node_modules

.PHONY: help serve watch dist check test bench torture clean distclean
